import { useState } from 'react'
import { type Unit, establishUnit } from '#domain/unit/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

export function EstablishUnitForm({ units, onDone }: { units: readonly Unit[]; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const form = useForm(establishUnit, {
    initial: { name: '', shortName: '', kind: '', parentId: units[0]?.id ?? null, validFrom: today },
    along: { id, ordinal: units.length },
    draft: 'establish-unit',
    onDone,
  })
  const options = units.map((unit) => ({ value: unit.id, label: unit.name }))
  return (
    <Form form={form} submit={t('unit.establish')}>
      <TextField field={form.field('name')} label={t('unit.name')} />
      <TextField field={form.field('shortName')} label={t('unit.shortName')} />
      <TextField field={form.field('kind')} label={t('unit.kind')} hint={t('unit.kindHint')} />
      <PickField field={form.field('parentId')} label={t('unit.parent')} options={options} optional />
      <DateField field={form.field('validFrom')} label={t('unit.from')} />
    </Form>
  )
}
