import { useState } from 'react'
import * as z from 'zod'
import { type FileReference, fileReferenceSchema } from '#domain/file/contract.ts'
import { listMatters, submitMatter } from '#domain/matter/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'
import { Evidence } from '#web/task/Evidence.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import type { MatterRead } from './MatterPage.tsx'

const filesSchema = z.array(fileReferenceSchema).catch([])
type Props = { returned?: MatterRead; onDone: () => void }

/** What is submitted, to whom, with which papers; what came back is submitted again as it was, to be mended. */
export function SubmitMatterForm({ returned, onDone }: Props) {
  const { t, why } = useWords()
  const { raisesFor, can } = useRead(listMatters, { query: { limit: 1 } })
  const [id] = useState(newRequestId)
  const own = useRaiserOptions(raisesFor)
  const units = useUnitOptions()
  const standing = units.find(({ kind }) => kind === 'standing')
  const form = useForm(submitMatter, {
    initial: {
      title: returned?.title ?? '',
      text: returned?.text ?? '',
      submittedByUnitId: returned?.submittedBy.id ?? (own.length === 1 ? own[0]?.value : ''),
      addressedToUnitId: returned?.addressedTo.id ?? standing?.value ?? '',
    },
    along: { id, resubmitsId: returned?.id ?? null },
    draft: returned ? `resubmit-matter.${returned.id}` : 'submit-matter',
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
  const busy = sending.uploading ? t('task.fileOnItsWay') : null
  return (
    <Form form={form} submit={t('matter.submit')} why={why(can.raise) ?? busy}>
      <TextField field={form.field('title')} label={t('matter.name')} hint={t('matter.nameHint')} />
      <TextArea field={form.field('text')} label={t('matter.text')} hint={t('matter.textHint')} rows={5} />
      {!returned && (
        <PickField field={form.field('submittedByUnitId')} label={t('matter.unit')} options={own} />
      )}
      <PickField field={form.field('addressedToUnitId')} label={t('matter.addressedTo')} options={units} />
      <Evidence files={files} keep={keep} sending={sending} label={t('matter.papers')} />
    </Form>
  )
}
