import { useState } from 'react'
import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import { giveGuidance } from '#domain/task/guidance-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import { Evidence } from './Evidence.tsx'

const filesSchema = z.array(fileReferenceSchema).catch([])

/** How it is to be done below, in words and files. */
export function GuidanceForm({ taskId, onDone }: { taskId: string; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(giveGuidance, {
    initial: { text: '' },
    along: { id },
    params: { id: taskId },
    draft: `guidance-${taskId}`,
    onDone,
  })
  const sending = useFileUpload()
  const files = filesSchema.parse(form.values['files'])
  const keep = (next: FileReference[]) => {
    form.set('files', next)
    form.set(
      'fileIds',
      next.map((file) => file.id),
    )
  }
  return (
    <Form
      form={form}
      submit={t('task.guide')}
      why={sending.uploading ? t('task.fileOnItsWay') : null}
      actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}
    >
      <TextArea
        field={form.field('text')}
        label={t('task.guidanceText')}
        hint={t('task.guidanceHint')}
        rows={5}
      />
      <Evidence files={files} keep={keep} sending={sending} label={t('task.guidanceFiles')} />
    </Form>
  )
}
