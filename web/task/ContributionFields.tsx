import * as z from 'zod'
import { Button } from '#web/ui/Button.tsx'
import { type FieldBinding, textOf } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import type { Option } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { DueFields } from './DueFields.tsx'
import { PersonField } from './PersonField.tsx'
import styles from './ContributionFields.module.css'

/** What the fields need of the form around them. */
type FormLike = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

const typedSchema = z.array(z.record(z.string(), z.unknown())).catch([])
const nothingTyped = { unitId: '', part: '', dueOn: '', dueIn: null, personId: null }

/** Cooperating units, each with its own part and its own date or term. */
export function ContributionFields({ form, units }: { form: FormLike; units: readonly Option[] }) {
  const { t } = useWords()
  const typed = typedSchema.parse(form.values['contributions'])
  const keep = (next: readonly Record<string, unknown>[]) => form.set('contributions', next)
  /** The part as a form of its own. */
  const formOf = (at: number) => ({
    id: `${form.id}-contributions.${at}`,
    values: typed[at] ?? {},
    setMany: (next: Record<string, unknown>) =>
      keep(typed.map((each, index) => (index === at ? { ...each, ...next } : each))),
    problemAt: (path: string) => form.problemAt(`contributions.${at}.${path}`),
  })
  const field = (at: number, name: keyof typeof nothingTyped): FieldBinding => ({
    name: `contributions.${at}.${name}`,
    id: `${form.id}-contributions.${at}.${name}`,
    value: typed[at]?.[name],
    set: (value) => formOf(at).setMany({ [name]: value }),
    problem: form.problemAt(`contributions.${at}.${name}`),
  })
  return (
    <div className="stack">
      {typed.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is known by its place until it is sent
        <fieldset key={at} className={styles['part']}>
          <legend>{t('task.partHead', { at: at + 1 })}</legend>
          <PickField field={field(at, 'unitId')} label={t('task.unit')} options={units} />
          <TextField field={field(at, 'part')} label={t('task.part')} />
          <DueFields form={formOf(at)} label={t('task.partDue')} />
          <PersonField field={field(at, 'personId')} unitId={textOf(typed[at]?.['unitId'])} />
          <Button small onClick={() => keep(typed.filter((_row, index) => index !== at))}>
            {t('task.removePart')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => keep([...typed, nothingTyped])}>{t('task.addPart')}</Button>
      </div>
    </div>
  )
}
