import { createHash } from 'node:crypto'
import { readWordForm } from '#documents/in/docx/read-word-form.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { readReportForm } from '#documents/in/xlsx/read-report-form.ts'
import { findCode } from '#domain/report-form/form-code.ts'
import { examineFile } from '#server/file/examine-file.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { Problem } from '#server/kernel/problem.ts'
import { problemOf } from '#server/kernel/problem-of.ts'
import { mediaTypes } from '#server/report/load-paper.ts'
import { FormRefusal } from '#server/report-form/form-refusal.ts'
import { isSealedHere } from '#server/report-form/form-seal.ts'
import type { ComingForm } from '#server/report-form/take-form.ts'
import type { ReceivedAttachment, ReceivedLetter } from './parse-letter.ts'

export interface OpenedForm extends ComingForm, ReceivedAttachment {
  readonly mediaType: string
}

const officeName = /\.(xlsx|xlsm|xls|docx|docm|doc|ods|odt)$/i
const starts = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('D0CF11E0A1B11AE1', 'hex')]

const mayBeForm = ({ name, bytes }: ReceivedAttachment): boolean =>
  officeName.test(name) || starts.some((start) => start.equals(bytes.subarray(0, start.length)))

/** Finds the one form of a mail, looks through it as through every file from outside, and reads it. Throws FormRefusal. */
export async function openForm(
  { db }: Organization,
  files: FileStore,
  { attachments }: ReceivedLetter,
): Promise<OpenedForm> {
  for (const { bytes } of attachments) await refuseViruses(files, bytes)
  const [attached, more] = attachments.filter(mayBeForm)
  if (!attached) throw new FormRefusal('no_form', {})
  if (more) throw new FormRefusal('several_forms', {})
  const { name, bytes } = attached
  const { mediaType, stampIn } = await orUnreadable(name, () => examineFile(bytes, name))
  if (stampIn) throw new FormRefusal('stamp_found', { name })
  const read =
    mediaType === mediaTypes.xlsx ? readReportForm : mediaType === mediaTypes.docx ? readWordForm : null
  if (!read) throw new FormRefusal('not_a_form', { name })
  const filled = await orUnreadable(name, () => read(bytes))
  const code = filled.codeTexts.map(findCode).find((found) => found !== null)
  if (!code) throw new FormRefusal('not_a_form', { name })
  if (!(await isSealedHere(db, code))) throw new FormRefusal('form_altered', { name })
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { ...attached, mediaType, identity: code.identity, filled, hash }
}

/** What the scanner knows is refused; while the scanner is away the mail waits. */
async function refuseViruses(files: FileStore, bytes: Uint8Array): Promise<void> {
  try {
    await files.scan(bytes)
  } catch (error) {
    if (!(error instanceof Problem) || error.detail.reason !== 'virus_found') throw error
    throw new FormRefusal('virus_found', { name: String(error.detail.params?.['signature'] ?? '') })
  }
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
