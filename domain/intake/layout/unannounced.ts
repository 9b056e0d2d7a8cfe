import { findAssignment } from '../direction/assignment.ts'
import type { OpenDocument } from './open-document.ts'
import type { Passage } from './passages.ts'
import { tokensOf } from './tokens.ts'

/**
 * The passages of an official document that announces no directions ("… kết luận như sau:") and gives work right
 * after its title: its plain sentences that name who is to do something are its directions.
 */
export function withUnannounced(document: OpenDocument, passages: readonly Passage[]): readonly Passage[] {
  if (!document.isTyped || passages.some((passage) => passage.section === 'directions')) return passages
  const { flow } = document.source
  const givesWork = ({ section, sentence }: Passage): boolean =>
    section === 'plain' && Boolean(findAssignment(tokensOf(flow, sentence))?.list)
  return passages.map((passage) => (givesWork(passage) ? { ...passage, section: 'directions' } : passage))
}
