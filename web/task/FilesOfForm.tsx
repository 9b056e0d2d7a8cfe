import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import type { FormState } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { Evidence } from './Evidence.tsx'

const filesSchema = z.array(fileReferenceSchema).catch([])

/** The files of a form: kept as `files` to be shown, sent as `fileIds`; while one is on its way the form waits. */
export function useFilesOf(form: Pick<FormState, 'values' | 'setMany'>) {
  const { t } = useWords()
  const sending = useFileUpload()
  const files = filesSchema.parse(form.values['files'])
  const keep = (next: FileReference[]) => form.setMany({ files: next, fileIds: next.map(({ id }) => id) })
  return {
    busy: sending.uploading ? t('task.fileOnItsWay') : null,
    field: (label: string) => <Evidence files={files} keep={keep} sending={sending} label={label} />,
  }
}
