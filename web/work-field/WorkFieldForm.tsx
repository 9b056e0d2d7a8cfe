import { useState } from 'react'
import { type WorkField, changeWorkField, nameWorkField } from '#domain/work-field/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

/** Names a field of work. */
export function NameWorkFieldForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(nameWorkField, { initial: { name: '' }, along: { id }, onDone })
  return (
    <Form form={form} submit={t('workField.add')}>
      <TextField field={form.field('name')} label={t('workField.name')} hint={t('workField.nameHint')} />
    </Form>
  )
}

/** Gives it another name, ends it, or takes it up again. */
export function ChangeWorkFieldForm({ workField, onDone }: { workField: WorkField; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(changeWorkField, {
    params: { id: workField.id },
    initial: { name: workField.name, isEnded: workField.endedOn !== null },
    along: { version: workField.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('workField.change')}>
      <TextField field={form.field('name')} label={t('workField.name')} />
      <CheckboxField
        field={form.field('isEnded')}
        label={t('workField.isEnded')}
        hint={t('workField.isEndedHint')}
      />
    </Form>
  )
}
