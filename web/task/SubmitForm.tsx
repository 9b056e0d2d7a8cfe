import type { ReactNode } from 'react'
import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import { getTask } from '#domain/task/contract.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { Evidence } from './Evidence.tsx'
import type { Work } from './work.ts'

const filesSchema = z.array(fileReferenceSchema).catch([])

type Props = { work: Work; routes: StepRoutes; isTask: boolean; onDone: () => void; aside: ReactNode }

/** The claim that it is done: what came out, the files that show it, and the reason for whatever is missing. */
export function SubmitForm({ work, routes, isTask, onDone, aside }: Props) {
  const { t } = useWords()
  const openParts = useOpenParts(work.id, isTask)
  const form = useForm(routes.submit, {
    initial: { note: '', evidenceOmittedReason: null, openContributionsReason: null },
    along: { version: work.version },
    params: { id: work.id },
    draft: `submit-${work.id}`,
    onDone,
  })
  const files = filesSchema.parse(form.values['files'])
  const keep = (next: FileReference[]) => {
    form.set('files', next)
    form.set(
      'fileIds',
      next.map(({ id }) => id),
    )
  }
  const sending = useFileUpload()
  return (
    <Form
      form={form}
      submit={t('task.submit')}
      why={sending.uploading ? t('task.fileOnItsWay') : null}
      actions={aside}
    >
      <TextArea field={form.field('note')} label={t('task.claimNote')} hint={t('task.claimNoteHint')} />
      <Evidence files={files} keep={keep} sending={sending} />
      {files.length === 0 && (
        <TextField
          field={form.field('evidenceOmittedReason')}
          label={t('task.evidenceNone')}
          hint={t('task.evidenceNoneHint')}
          optional
        />
      )}
      {openParts > 0 && (
        <TextField
          field={form.field('openContributionsReason')}
          label={t('task.openPartsWhy', { count: openParts })}
        />
      )}
    </Form>
  )
}

/** How many parts of cooperating units and tasks made of it are still open; a part itself has none. */
function useOpenParts(id: string, isTask: boolean): number {
  const { data } = useLaterRead(getTask, { params: { id }, enabled: isTask })
  const children = data?.chain.below.filter(({ parentId }) => parentId === id) ?? []
  const parts = [...(data?.contributions ?? []), ...children]
  return parts.filter(({ state }) => state !== 'accepted' && state !== 'cancelled').length
}
