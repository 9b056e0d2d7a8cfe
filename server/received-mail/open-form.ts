import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { Problem } from '#server/kernel/problem.ts'
import { FormRefusal } from '#server/report-form/form-refusal.ts'
import { readFormFile } from '#server/report-form/read-form-file.ts'
import type { ComingForm } from '#server/report-form/take-form.ts'
import type { ReceivedAttachment, ReceivedLetter } from './parse-letter.ts'

export interface OpenedForm extends ComingForm, ReceivedAttachment {
  readonly mediaType: string
}

const officeName = /\.(xlsx|xlsm|xls|docx|docm|doc|ods|odt)$/i
const starts = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('D0CF11E0A1B11AE1', 'hex')]

const mayBeForm = ({ name, bytes }: ReceivedAttachment): boolean =>
  officeName.test(name) || starts.some((start) => start.equals(bytes.subarray(0, start.length)))

/** Finds the one form of a mail and reads it. Throws FormRefusal. */
export async function openForm(
  { db }: Organization,
  files: FileStore,
  { attachments }: ReceivedLetter,
): Promise<OpenedForm> {
  for (const { bytes } of attachments) await refuseViruses(files, bytes)
  const [attached, more] = attachments.filter(mayBeForm)
  if (!attached) throw new FormRefusal('no_form', {})
  if (more) throw new FormRefusal('several_forms', {})
  return { ...attached, ...(await readFormFile(db, attached)) }
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
