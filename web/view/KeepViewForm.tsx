import { useState } from 'react'
import { type View, changeView, keepView, type listViews } from '#domain/view/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = {
  view: View | null
  choices: View['choices']
  share: ResponseOf<typeof listViews>['can']['share']
  onDone: () => void
}

/** A name for what is open, or another one for a view that is kept. */
export function KeepViewForm(props: Props) {
  return props.view ? <RenameForm {...props} view={props.view} /> : <NewForm {...props} />
}

function NewForm({ choices, share, onDone }: Props) {
  const [id] = useState(newRequestId)
  const form = useForm(keepView, { initial: { name: '', isShared: false }, along: { id, choices }, onDone })
  return <Fields form={form} share={share} onDone={onDone} />
}

function RenameForm({ view, choices, share, onDone }: Props & { view: View }) {
  const { id, name, isShared, version } = view
  const form = useForm(changeView, {
    initial: { name, isShared },
    along: { choices, version },
    params: { id },
    onDone,
  })
  return <Fields form={form} share={share} onDone={onDone} />
}

type FieldsProps = Pick<Props, 'share' | 'onDone'> & {
  form: Parameters<typeof Form>[0]['form'] & { field: (name: 'name' | 'isShared') => FieldBinding }
}

function Fields({ form, share, onDone }: FieldsProps) {
  const { t, why } = useWords()
  return (
    <Form form={form} submit={t('view.keep')} actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}>
      <TextField field={form.field('name')} label={t('view.name')} hint={t('view.nameHint')} />
      <CheckboxField field={form.field('isShared')} label={t('view.isShared')} why={why(share)} />
    </Form>
  )
}
