import { type Session, signIn } from '#domain/session/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type Organizations = Extract<Session, { signedIn: false }>['organizations']

/** Login and password; the organisation too where there are several. */
export function SignInForm(props: { organizations: Organizations; onDone: (session: Session) => void }) {
  const { organizations, onDone } = props
  const { t } = useWords()
  const form = useForm(signIn, {
    initial: {
      login: '',
      password: '',
      organizationId: organizations.length > 1 ? organizations[0]?.id : undefined,
    },
    onDone,
  })
  return (
    <Form form={form} submit={t('session.signIn')}>
      {organizations.length > 1 && (
        <SelectField
          field={form.field('organizationId')}
          label={t('session.organization')}
          options={organizations.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <TextField
        field={form.field('login')}
        label={t('session.login')}
        autoComplete="username"
        spellCheck={false}
      />
      <TextField
        field={form.field('password')}
        label={t('session.password')}
        type="password"
        autoComplete="current-password"
      />
    </Form>
  )
}
