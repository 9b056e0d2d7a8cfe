import { useState } from 'react'
import type { Indicator } from '#domain/target/contract.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProfileFields } from './ProfileFields.tsx'
import { fieldOf, type PlanForm } from './plan-form.ts'
import { useNotation } from './use-notation.ts'

/** What is to be reached, in the terms of the indicator: an amount, both ends of a band, a day, a yes, a level. */
export function PlanFields({ form, indicator }: { form: PlanForm; indicator: Indicator }) {
  const { t } = useWords()
  const { direction, unitOfMeasure } = indicator
  const planned = fieldOf(form, 'planned')
  if (direction === 'yes_no' || direction === 'scale')
    return <LevelFields form={form} indicator={indicator} />
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

const share = 'share'

/** A yes or a level that the unit itself is to reach; or, of a unit above, the share of units that reach theirs. */
function LevelFields({ form, indicator }: { form: PlanForm; indicator: Indicator }) {
  const { t } = useWords()
  const { choicesOf } = useNotation()
  const field = fieldOf(form, 'planned')
  const choices = choicesOf(indicator)
  const isChoice = (value: unknown) => choices.some((choice) => choice.value === value)
  const [isShare, setShare] = useState(() => Boolean(field.value) && !isChoice(field.value))
  const choose = (value: unknown) => {
    setShare(value === share)
    field.set(value === share ? '100' : value)
  }
  const options = [
    ...choices,
    ...(indicator.overUnits === 'share_of_units' ? [{ value: share, label: t('plan.shareOfUnits') }] : []),
  ]
  return (
    <>
      <SelectField
        field={{ ...field, value: isShare ? share : field.value, set: choose }}
        label={t('plan.level')}
        options={options}
      />
      {isShare && <NumberField field={field} label={t('plan.shareToReach')} unit="%" />}
    </>
  )
}
