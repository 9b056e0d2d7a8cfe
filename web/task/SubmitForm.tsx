import type { ReactNode } from 'react'
import { useId } from 'react'
import * as z from 'zod'
import { fileReferenceSchema, type FileReference, uploadFile } from '#domain/file/contract.ts'
import { getTask } from '#domain/task/contract.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { useUpload } from '#web/api/upload.ts'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { FileList } from './FileList.tsx'
import type { Work } from './work.ts'

const kinds = [
  '.docx',
  '.doc',
  '.xlsx',
  '.xls',
  '.pptx',
  '.pdf',
  '.txt',
  '.jpg',
  '.jpeg',
  '.png',
  '.heic',
  '.mp3',
  '.mp4',
]
const mostBytes = 33_554_432
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
  const sending = useUpload(uploadFile)
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

type EvidenceProps = {
  files: FileReference[]
  keep: (files: FileReference[]) => void
  sending: ReturnType<typeof useUpload<typeof uploadFile>>
}

function Evidence({ files, keep, sending }: EvidenceProps) {
  const { t } = useWords()
  const id = useId()
  const { upload, uploading, problem, callOff } = sending
  const take = async (file: File) => {
    const kept = await upload(file, { query: { name: file.name } })
    if (kept) keep([...files, kept])
  }
  return (
    <div className="stack" id={id}>
      <FileDrop
        label={t('task.evidence')}
        kinds={kinds}
        mostBytes={mostBytes}
        uploading={uploading}
        onCallOff={callOff}
        onFile={(file) => void take(file)}
      />
      <ProblemNotice problem={problem} />
      <FileList files={files} onRemove={(removed) => keep(files.filter((file) => file.id !== removed))} />
    </div>
  )
}

/** How many parts of cooperating units are still open; a part itself has none. */
function useOpenParts(id: string, isTask: boolean): number {
  const { data } = useLaterRead(getTask, { params: { id }, enabled: isTask })
  return data?.contributions.filter(({ state }) => state !== 'accepted' && state !== 'cancelled').length ?? 0
}
