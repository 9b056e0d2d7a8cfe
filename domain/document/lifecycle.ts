import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { RegisterSide } from './document.ts'

/** Where a document stands: only cited, waiting for its number, issued, arrived, or void (its number stays used). */
export const documentStates = ['cited', 'to_issue', 'issued', 'arrived', 'void'] as const
export const documentStateSchema = z.enum(documentStates)
export type DocumentState = (typeof documentStates)[number]

export interface StandingOfDocument {
  readonly side: RegisterSide | null
  readonly number: number | null
  readonly isVoid: boolean
}

export function documentStateOf({ side, number, isVoid }: StandingOfDocument): DocumentState {
  if (side === null) return 'cited'
  if (isVoid) return 'void'
  if (side === 'incoming') return 'arrived'
  return number === null ? 'to_issue' : 'issued'
}

export type DocumentStepRefusal = 'document_not_to_issue' | 'document_is_void' | 'document_in_no_register'

/** A number is given once, to what waits for it. */
export const mayIssue = (state: DocumentState): Decision<DocumentStepRefusal> =>
  state === 'to_issue' ? allowed : refused('document_not_to_issue')

/** Whatever stands in the register may be changed or made void, once. */
export function mayKeep(state: DocumentState): Decision<DocumentStepRefusal> {
  if (state === 'cited') return refused('document_in_no_register')
  return state === 'void' ? refused('document_is_void') : allowed
}
