import { createHash } from 'node:crypto'
import { readWordForm } from '#documents/in/docx/read-word-form.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { readReportForm } from '#documents/in/xlsx/read-report-form.ts'
import { findCode } from '#domain/report-form/form-code.ts'
import { examineFile } from '#server/file/examine-file.ts'
import type { Db } from '#server/kernel/database.ts'
import { Problem } from '#server/kernel/problem.ts'
import { problemOf } from '#server/kernel/problem-of.ts'
import { mediaTypes } from '#server/report/load-paper.ts'
import { FormRefusal } from './form-refusal.ts'
import { isSealedHere } from './form-seal.ts'
import type { ComingForm } from './take-form.ts'

interface FormFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Somebody has said why what looks like a secrecy stamp in it is none. */
  readonly isStampCleared?: boolean
}

/** Looks through a file as through every one from outside, and reads it as a form. Throws FormRefusal. */
export async function readFormFile(
  db: Db,
  { name, bytes, isStampCleared = false }: FormFile,
): Promise<ComingForm & { mediaType: string }> {
  const { mediaType, stampIn } = await orUnreadable(name, () => examineFile(bytes, name))
  if (stampIn && !isStampCleared) throw new FormRefusal('stamp_found', { name })
  const read =
    mediaType === mediaTypes.xlsx ? readReportForm : mediaType === mediaTypes.docx ? readWordForm : null
  if (!read) throw new FormRefusal('not_a_form', { name })
  const filled = await orUnreadable(name, () => read(bytes))
  const code = filled.codeTexts.map(findCode).find((found) => found !== null)
  if (!code) throw new FormRefusal('not_a_form', { name })
  if (!(await isSealedHere(db, code))) throw new FormRefusal('form_altered', { name })
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { mediaType, identity: code.identity, filled, hash }
}

async function orUnreadable<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof UnreadableFileError)) throw error
    const { code, detail } = problemOf(error)
    if (code === 'unavailable') throw error
    throw new FormRefusal('unreadable', { name, reason: detail.reason ?? code })
  }
}
