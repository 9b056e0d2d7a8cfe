import { useWords } from '#web/words/language.tsx'
import { describedBy, mustBeFilled, textOf } from './form/field-binding.ts'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import styles from './Field.module.css'

/** One thing to choose. `why` keeps it in the list, named with the reason it cannot be chosen. */
export type Option = { value: string; label: string; below?: string; why?: string | null }

/** One of a short list; the machine's own list, at home on every phone. Long lists: PickField. */
export function SelectField(props: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  const { t } = useWords()
  const { field, hint, optional, why, options, placeholder } = props
  return (
    <FieldFrame {...props}>
      <select
        id={field.id}
        name={field.name}
        className={`${styles['control']} ${styles['select']}`}
        value={textOf(field.value)}
        aria-disabled={why ? true : undefined}
        aria-required={mustBeFilled(field, optional)}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field, why ?? hint, field.problem)}
        onChange={(event) => {
          if (!why) field.set(event.currentTarget.value)
        }}
      >
        <option value="">{placeholder ?? t(field.mayStayEmpty ? 'ui.all' : 'ui.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={Boolean(option.why)}>
            {option.why ? `${option.label} (${option.why})` : option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
