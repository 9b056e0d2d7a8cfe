import * as z from 'zod'
import { PersonField } from '#web/task/PersonField.tsx'
import part from '#web/task/ContributionFields.module.css'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { type FieldBinding, textOf } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import type { Option } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { emptyStep } from './catch-up-draft.ts'

/** What the fields need of the form around them. */
export type FormLike = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

const typedSchema = z.array(z.record(z.string(), z.unknown())).catch([])
type Name = keyof ReturnType<typeof emptyStep>

/** The steps: what is done, by which unit and perhaps whom, until when, and when it counts as done. */
export function StepFields({ form, units }: { form: FormLike; units: readonly Option[] }) {
  const { t } = useWords()
  const typed = typedSchema.parse(form.values['steps'])
  const keep = (next: readonly Record<string, unknown>[]) => form.set('steps', next)
  const change = (at: number, part: Record<string, unknown>) =>
    keep(typed.map((each, index) => (index === at ? { ...each, ...part } : each)))
  const field = (at: number, name: Name): FieldBinding => ({
    name: `steps.${at}.${name}`,
    id: `${form.id}-steps.${at}.${name}`,
    value: typed[at]?.[name],
    set: (value) => change(at, { [name]: value }),
    problem: form.problemAt(`steps.${at}.${name}`),
  })
  return (
    <div className="stack">
      {typed.map((step, at) => (
        <fieldset key={textOf(step['id'])} className={part['part']}>
          <legend>{t('catchUp.stepHead', { at: at + 1 })}</legend>
          <TextField field={field(at, 'title')} label={t('catchUp.stepTitle')} />
          <PickField
            field={{
              ...field(at, 'leadUnitId'),
              set: (value) => change(at, { leadUnitId: value, personId: null }),
            }}
            label={t('catchUp.stepLead')}
            options={units}
          />
          <PersonField
            field={{
              ...field(at, 'personId'),
              set: (value) => change(at, { personId: value === '' ? null : value }),
            }}
            unitId={textOf(step['leadUnitId'])}
          />
          <DateField field={field(at, 'dueOn')} label={t('catchUp.stepDue')} />
          <TextField
            field={field(at, 'acceptance')}
            label={t('catchUp.stepAcceptance')}
            hint={t('catchUp.stepAcceptanceHint')}
          />
          <Button small onClick={() => keep(typed.filter((_row, index) => index !== at))}>
            {t('catchUp.stepRemove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => keep([...typed, emptyStep(units[0]?.value ?? '')])}>
          {t('catchUp.stepAdd')}
        </Button>
      </div>
    </div>
  )
}
