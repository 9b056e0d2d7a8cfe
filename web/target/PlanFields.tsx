import type { Indicator } from '#domain/target/contract.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProfileFields } from './ProfileFields.tsx'
import { fieldOf, type PlanForm } from './plan-form.ts'

/** What is to be reached, in the terms of the indicator: an amount, both ends of a band, a day, a yes, a level. */
export function PlanFields({ form, indicator }: { form: PlanForm; indicator: Indicator }) {
  const { t } = useWords()
  const { direction, unitOfMeasure } = indicator
  const planned = fieldOf(form, 'planned')
  if (direction === 'yes_no')
    return (
      <SelectField
        field={planned}
        label={t('target.planned')}
        options={[{ value: '1', label: t('plan.yes') }]}
      />
    )
  if (direction === 'scale')
    return (
      <SelectField
        field={planned}
        label={t('plan.level')}
        options={(indicator.scaleLevels ?? []).map((label, index) => ({ value: String(index + 1), label }))}
      />
    )
  if (direction === 'band')
    return (
      <div className="columns">
        <NumberField field={planned} label={t('target.plannedLow')} unit={unitOfMeasure} />
        <NumberField
          field={fieldOf(form, 'plannedHigh')}
          label={t('target.plannedHigh')}
          unit={unitOfMeasure}
        />
      </div>
    )
  return (
    <>
      <NumberField field={planned} label={t('target.planned')} unit={unitOfMeasure} />
      {direction === 'by_date' && <DateField field={fieldOf(form, 'dueOn')} label={t('target.dueOn')} />}
      <ProfileFields form={form} indicator={indicator} />
    </>
  )
}
