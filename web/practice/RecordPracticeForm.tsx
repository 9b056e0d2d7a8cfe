import { useState } from 'react'
import { listPractices, recordPractice } from '#domain/practice/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'
import { useFilesOf } from '#web/task/FilesOfForm.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** How it is done and what it brought, so that others can do the same. */
export function RecordPracticeForm({ onDone }: { onDone: () => void }) {
  const { t, why } = useWords()
  const { raisesFor, can } = useRead(listPractices, { query: { limit: 1 } })
  const [id] = useState(newRequestId)
  const units = useRaiserOptions(raisesFor)
  const form = useForm(recordPractice, {
    initial: {
      title: '',
      text: '',
      result: '',
      unitId: units.length === 1 ? units[0]?.value : '',
    },
    along: { id },
    draft: 'record-practice',
    onDone,
  })
  const files = useFilesOf(form)
  return (
    <Form form={form} submit={t('practice.record')} why={why(can.raise) ?? files.busy}>
      <TextField field={form.field('title')} label={t('practice.name')} />
      <TextArea
        field={form.field('text')}
        label={t('practice.text')}
        hint={t('practice.textHint')}
        rows={4}
      />
      <TextArea
        field={form.field('result')}
        label={t('practice.result')}
        hint={t('practice.resultHint')}
        rows={3}
      />
      {files.field(t('practice.files'))}
      <PickField field={form.field('unitId')} label={t('practice.unit')} options={units} />
    </Form>
  )
}
