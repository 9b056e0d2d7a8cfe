import type { FieldProps } from './FieldFrame.tsx'
import { describedBy, textOf } from './form/field-binding.ts'
import type { Option } from './SelectField.tsx'
import styles from './ChoiceField.module.css'

type Props = FieldProps & {
  options: readonly Option[]
  /** One below the other, for choices that are sentences. */
  below?: boolean
}

/** One of a few, all of them in sight: what is chosen matters too much for a closed list. */
export function ChoiceField({ field, label, hint, why, options, below }: Props) {
  const said = why ?? hint
  return (
    <fieldset className={styles['group']} aria-describedby={describedBy(field, said, field.problem)}>
      <legend>{label}</legend>
      {said && (
        <p id={`${field.id}-hint`} className="small quiet">
          {said}
        </p>
      )}
      <div className={`${styles['choices']} ${below ? styles['below'] : ''}`}>
        {options.map((option) => (
          <Choice key={option.value} field={field} option={option} why={why ?? option.why ?? null} />
        ))}
      </div>
      {field.problem && (
        <p id={`${field.id}-problem`} className={styles['problem']}>
          {field.problem}
        </p>
      )}
    </fieldset>
  )
}

function Choice(props: { field: FieldProps['field']; option: Option; why: string | null }) {
  const { field, option, why } = props
  const id = `${field.id}-${option.value}`
  const below = why ?? option.below
  return (
    <label className={styles['choice']} htmlFor={id} data-off={why ? true : undefined}>
      <input
        type="radio"
        id={id}
        name={field.id}
        checked={textOf(field.value) === option.value}
        aria-disabled={why ? true : undefined}
        onChange={() => {
          if (!why) field.set(option.value)
        }}
      />
      <span>
        {option.label}
        {below && <span className="below">{below}</span>}
      </span>
    </label>
  )
}
