import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Evidence } from '#web/task/Evidence.tsx'
import { useWords } from '#web/words/language.tsx'

const filesSchema = z.array(fileReferenceSchema).catch([])

/** What the field needs of the form around it. */
type FormLike = { values: Record<string, unknown>; set: (name: string, value: unknown) => void }

/** One file that goes along with a form, as `fileId`. */
export function useOneFile(form: FormLike) {
  const { t } = useWords()
  const sending = useFileUpload()
  const files = filesSchema.parse(form.values['files'])
  const keep = (next: FileReference[]) => {
    form.set('files', next.slice(-1))
    form.set('fileId', next.at(-1)?.id ?? null)
  }
  return { files, keep, sending, why: sending.uploading ? t('task.fileOnItsWay') : null }
}

type Paper = ReturnType<typeof useOneFile>

export function PaperField({ paper, label }: { paper: Paper; label?: string }) {
  const { t } = useWords()
  const { files, keep, sending } = paper
  return <Evidence files={files} keep={keep} sending={sending} label={label ?? t('funding.paper')} />
}
