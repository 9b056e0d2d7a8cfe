import { useState } from 'react'
import { jurisdictions, roles } from '#domain/session/actor.ts'
import { appointPerson } from '#domain/unit/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

export function AppointForm({ unitId, onDone }: { unitId: string; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [personId] = useState(newRequestId)
  const form = useForm(appointPerson, {
    params: { id: unitId },
    initial: {
      fullName: '',
      title: '',
      role: 'unit_clerk',
      jurisdiction: 'unit',
      validFrom: today,
      login: null,
      password: null,
    },
    along: { personId },
    onDone,
  })
  const roleOptions = roles.map((role) => ({ value: role, label: t(`session.role.${role}`) }))
  const reachOptions = jurisdictions.map((reach) => ({
    value: reach,
    label: t(`unit.jurisdiction.${reach}`),
  }))
  return (
    <Form form={form} submit={t('unit.appoint')}>
      <TextField field={form.field('fullName')} label={t('unit.personName')} />
      <TextField field={form.field('title')} label={t('unit.post')} />
      <SelectField field={form.field('role')} label={t('unit.role')} options={roleOptions} />
      <SelectField field={form.field('jurisdiction')} label={t('unit.jurisdiction')} options={reachOptions} />
      <DateField field={form.field('validFrom')} label={t('unit.from')} />
      <TextField field={form.field('login')} label={t('unit.login')} optional />
      <TextField
        field={form.field('password')}
        label={t('unit.password')}
        hint={t('unit.passwordHint')}
        type="password"
        optional
      />
    </Form>
  )
}
