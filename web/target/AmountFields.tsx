import * as z from 'zod'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { readCatchUp } from '#domain/target/catch-up-contract.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './CatchUp.module.css'
import part from '#web/task/ContributionFields.module.css'
import { periodName } from './period-words.ts'
import type { FormLike } from './StepFields.tsx'
import type { Target } from './TargetPage.tsx'

const typedSchema = z.array(z.unknown()).catch([])

type Props = {
  form: FormLike
  target: Target
  fresh: ResponseOf<typeof readCatchUp>['fresh']
}

/** What each period to come is to bring, or the level that it is to reach. */
export function AmountFields({ form, target, fresh }: Props) {
  const { t, format } = useWords()
  if (fresh.pathKind === 'none') return null
  const typed = typedSchema.parse(form.values['amounts'])
  const { indicator, standing } = target
  const { remaining } = standing.figures
  return (
    <fieldset className={part['part']}>
      <legend>{t(fresh.pathKind === 'amounts' ? 'catchUp.amounts' : 'catchUp.levels')}</legend>
      {fresh.pathKind === 'amounts' && remaining !== null && (
        <p className="small soft">
          {t('catchUp.amountsHint', { remaining: format.number(remaining), unit: indicator.unitOfMeasure })}
        </p>
      )}
      <div className={styles['amounts']}>
        {fresh.periods.map((end, index) => (
          <NumberField
            key={end}
            field={{
              name: `amounts.${index}`,
              id: `${form.id}-amounts.${index}`,
              value: typed[index],
              set: (value) =>
                form.set(
                  'amounts',
                  fresh.periods.map((_end, at) => (at === index ? value : (typed[at] ?? ''))),
                ),
              problem: form.problemAt(`amounts.${index}`),
            }}
            label={periodName(t, indicator.frequency, end)}
          />
        ))}
      </div>
    </fieldset>
  )
}
