import { readWords } from '#documents/in/read-words.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { uploadFile } from '#domain/file/contract.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'
import { Problem } from '#server/kernel/problem.ts'

/**
 * Holds a file unsaved whose name or words bear a secrecy stamp, until a person has looked at it. Answers whether
 * there was one. Finding none does not say that a file is not secret.
 */
export async function holdStamped(
  { name, stampReviewed }: QueryOf<typeof uploadFile>,
  bytes: Uint8Array,
  mediaType: string,
): Promise<boolean> {
  const stamp = findSecrecyStamp(await wordsOf(bytes, mediaType), name)
  if (stamp && !stampReviewed)
    throw new Problem('state_secret', { reason: 'stamp_found', params: { where: stamp.where } })
  return stamp !== null
}

/** The words of a text or a Word document; of other kinds, and of what cannot be read, only the name is looked at. */
async function wordsOf(bytes: Uint8Array, mediaType: string): Promise<string> {
  if (mediaType !== 'text/plain' && !mediaType.includes('wordprocessingml')) return ''
  try {
    return await readWords(bytes)
  } catch (error) {
    if (error instanceof UnreadableFileError) return ''
    throw error
  }
}
