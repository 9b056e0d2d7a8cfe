import * as z from 'zod'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import type { Option } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Recommendation.module.css'

/** What the fields need of the form around them. */
type FormLike = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

const typedSchema = z.array(z.record(z.string(), z.unknown())).catch([])
const nothingTyped = { leadUnitId: '', title: '', product: '', requiredQuality: '', dueOn: '' }

/** The tasks that a direction makes: who leads, by when, what comes out of it and what makes it acceptable. */
export function DirectedTaskFields({ form, units }: { form: FormLike; units: readonly Option[] }) {
  const { t } = useWords()
  const typed = typedSchema.parse(form.values['tasks'])
  const keep = (next: readonly Record<string, unknown>[]) => form.set('tasks', next)
  const field = (at: number, name: keyof typeof nothingTyped): FieldBinding => ({
    name: `tasks.${at}.${name}`,
    id: `${form.id}-tasks.${at}.${name}`,
    value: typed[at]?.[name],
    set: (value) => keep(typed.map((each, index) => (index === at ? { ...each, [name]: value } : each))),
    problem: form.problemAt(`tasks.${at}.${name}`),
  })
  return (
    <div className="stack">
      {typed.map((task, at) => (
        <fieldset key={String(task['id'])} className={styles['task']}>
          <legend>{t('recommendation.taskHead', { at: at + 1 })}</legend>
          <TextField field={field(at, 'title')} label={t('recommendation.taskTitle')} />
          <PickField field={field(at, 'leadUnitId')} label={t('recommendation.taskLead')} options={units} />
          <DateField field={field(at, 'dueOn')} label={t('recommendation.taskDue')} />
          <TextField field={field(at, 'product')} label={t('recommendation.taskProduct')} />
          <TextField field={field(at, 'requiredQuality')} label={t('recommendation.taskQuality')} />
          <Button small onClick={() => keep(typed.filter((_row, index) => index !== at))}>
            {t('recommendation.removeTask')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => keep([...typed, { id: newRequestId(), ...nothingTyped }])}>
          {t('recommendation.addTask')}
        </Button>
      </div>
    </div>
  )
}
