import { type Aggregation, canCount, type Direction, unitAggregations } from '#domain/target/indicator.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useWords } from '#web/words/language.tsx'
import { fieldOf, type PlanForm } from './plan-form.ts'

type Props = {
  form: PlanForm
  counting: { direction: Direction; aggregation: Aggregation }
}

/** How units make the unit above: only the ways that make sense for what is counted, each with an example. */
export function OverUnitsField({ form, counting }: Props) {
  const { t } = useWords()
  const unit = textOf(form.values['unitOfMeasure'])
  const possible = unitAggregations.filter((overUnits) => canCount({ ...counting, overUnits }, unit).allowed)
  return (
    <ChoiceField
      field={fieldOf(form, 'overUnits')}
      label={t('plan.overUnits')}
      hint={t('plan.overUnitsHint')}
      options={possible.map((each) => ({
        value: each,
        label: t(`plan.units.${each}`),
        below: t(`plan.unitsExample.${each}`),
      }))}
      below
    />
  )
}
