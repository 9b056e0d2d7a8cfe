import * as z from 'zod'
import { readAppraisalCatalogue } from '#domain/appraisal/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Appraisal.module.css'

/** What the fields need of the form around them. */
type FormLike = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

const typedSchema = z.array(z.record(z.string(), z.unknown())).catch([])
const nothingTyped = { causeId: '', note: null }

/** Causes of return, each with what is to be mended. */
export function CauseFields({ form }: { form: FormLike }) {
  const { t } = useWords()
  const { causes } = useRead(readAppraisalCatalogue)
  const typed = typedSchema.parse(form.values['causes'])
  const keep = (next: readonly Record<string, unknown>[]) => form.set('causes', next)
  const field = (at: number, name: keyof typeof nothingTyped): FieldBinding => ({
    name: `causes.${at}.${name}`,
    id: `${form.id}-causes.${at}.${name}`,
    value: typed[at]?.[name] ?? '',
    set: (value) =>
      keep(
        typed.map((each, index) =>
          index === at ? { ...each, [name]: name === 'note' && value === '' ? null : value } : each,
        ),
      ),
    problem: form.problemAt(`causes.${at}.${name}`),
  })
  const options = causes
    .filter(({ retiredOn }) => retiredOn === null)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="stack">
      {typed.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is known by its place until it is sent
        <fieldset key={at} className={styles['cause']}>
          <legend>{t('appraisal.causeHead', { at: at + 1 })}</legend>
          <SelectField field={field(at, 'causeId')} label={t('appraisal.cause')} options={options} />
          <TextField field={field(at, 'note')} label={t('appraisal.causeNote')} optional />
          {typed.length > 1 && (
            <Button small onClick={() => keep(typed.filter((_row, index) => index !== at))}>
              {t('appraisal.removeCause')}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button small onClick={() => keep([...typed, nothingTyped])}>
          {t('appraisal.addCause')}
        </Button>
      </div>
    </div>
  )
}
