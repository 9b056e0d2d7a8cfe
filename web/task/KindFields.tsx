import { confidentialities } from '#domain/task/confidentiality.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import type { FormState } from '#web/ui/form/use-form.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { DueFields } from './DueFields.tsx'
import { RhythmField } from './RhythmField.tsx'

type Props = { form: Pick<FormState, 'id' | 'values' | 'set' | 'setMany' | 'problemAt'> }

/** A field of the form by its name; nothing chosen is null. */
const fieldOf = (form: Props['form'], name: string) => ({
  ...bind(`${form.id}-${name}`, form.values[name], (value) => form.set(name, value === '' ? null : value)),
  problem: form.problemAt(name),
})

/** By when; or standing work, which has no date and then a rhythm. */
export function TermFields({ form }: Props) {
  const { t } = useWords()
  const isStanding = form.values['dueOn'] === null
  const stand = (value: unknown) => {
    form.set('dueOn', value === true ? null : '')
    form.set('dueIn', null)
  }
  return (
    <>
      {!isStanding && <DueFields form={form} />}
      <CheckboxField field={bind(`${form.id}-standing`, isStanding, stand)} label={t('task.isStanding')} />
      <RhythmField
        field={fieldOf(form, 'rhythm')}
        label={t(isStanding ? 'task.standingRhythm' : 'task.rhythm')}
      />
    </>
  )
}

/** Who may see it. A state secret can be said here only to be refused. */
export function ConfidentialityField({ form }: Props) {
  const { t } = useWords()
  const levels = confidentialities.map((value) => ({ value, label: t(`task.confidentiality_${value}`) }))
  return (
    <SelectField
      field={fieldOf(form, 'confidentiality')}
      label={t('task.confidentiality')}
      hint={t('task.confidentialityHint')}
      options={[...levels, { value: 'mat', label: t('task.confidentiality_secret') }]}
    />
  )
}
