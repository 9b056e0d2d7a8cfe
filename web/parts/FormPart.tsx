import { changePassword } from '#domain/session/contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** A real form of the API: sent empty it names what is missing and goes there. */
export function FormPart() {
  const { t } = useWords()
  const form = useForm(changePassword, { initial: { present: '', next: '' } })
  return (
    <Form
      form={form}
      submit={t('ui.save')}
      actions={<Button onClick={() => form.restart()}>{t('ui.cancel')}</Button>}
    >
      <TextField
        field={form.field('present')}
        label={t('session.password')}
        type="password"
        autoComplete="off"
      />
      <TextField
        field={form.field('next')}
        label={t('session.newPassword')}
        type="password"
        autoComplete="off"
      />
    </Form>
  )
}
