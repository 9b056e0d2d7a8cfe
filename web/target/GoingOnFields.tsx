import * as z from 'zod'
import type { CatchUpStepRow } from '#domain/target/catch-up-contract.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { useWords } from '#web/words/language.tsx'
import part from '#web/task/ContributionFields.module.css'
import type { FormLike } from './StepFields.tsx'

const chosenSchema = z.array(z.string()).catch([])

/** Steps of the plan in force that a revision goes on with: their tasks stay as they are. */
export function GoingOnFields({ form, steps }: { form: FormLike; steps: readonly CatchUpStepRow[] }) {
  const { t, format } = useWords()
  if (steps.length === 0) return null
  const chosen = chosenSchema.parse(form.values['continued'])
  const choose = (id: string, isChosen: unknown) =>
    form.set('continued', isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <fieldset className={part['part']}>
      <legend>{t('catchUp.goesOn')}</legend>
      <p className="small soft">{t('catchUp.goesOnHint')}</p>
      {steps.map(({ id, title, leadUnit, task, dueOn }) => (
        <CheckboxField
          key={id}
          field={{
            name: `continued.${id}`,
            id: `${form.id}-continued-${id}`,
            value: chosen.includes(id),
            set: (isChosen) => choose(id, isChosen),
            problem: null,
          }}
          label={`${title} (${leadUnit.shortName}, ${format.date(task?.dueOn ?? dueOn)})`}
        />
      ))}
    </fieldset>
  )
}
