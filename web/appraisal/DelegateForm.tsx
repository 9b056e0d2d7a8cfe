import { useState } from 'react'
import { delegate, readAppraisalCatalogue } from '#domain/appraisal/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

/** Who may act in whose place for a unit, from a day to a day. */
export function DelegateForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const { people } = useRead(readAppraisalCatalogue)
  const heads = people.filter(({ isHead }) => isHead)
  const units = useUnitOptions((unit) => heads.some(({ unitId }) => unitId === unit.id))
  const form = useForm(delegate, {
    initial: {
      unitId: units.length === 1 ? (units[0]?.value ?? '') : '',
      fromPersonId: '',
      toPersonId: '',
      beginsOn: today,
      endsOn: '',
      basis: '',
    },
    along: { id },
    onDone,
  })
  const unitId = textOf(form.values['unitId'])
  const optionsOf = (of: typeof people) => {
    const named = of.map((one) => ({
      value: one.id,
      label: [one.name, one.title].filter(Boolean).join(', '),
    }))
    return named.filter(({ value }, at) => named.findIndex((one) => one.value === value) === at)
  }
  return (
    <Form form={form} submit={t('appraisal.delegate')}>
      <PickField field={form.field('unitId')} label={t('appraisal.unit')} options={units} />
      <PickField
        field={form.field('fromPersonId')}
        label={t('appraisal.delegator')}
        options={optionsOf(heads.filter((one) => one.unitId === unitId))}
      />
      <PickField
        field={form.field('toPersonId')}
        label={t('appraisal.deputy')}
        options={optionsOf(people.filter(({ id: person }) => person !== form.values['fromPersonId']))}
      />
      <DateField field={form.field('beginsOn')} label={t('appraisal.beginsOn')} />
      <DateField field={form.field('endsOn')} label={t('appraisal.endsOn')} />
      <TextField field={form.field('basis')} label={t('appraisal.basis')} />
    </Form>
  )
}
