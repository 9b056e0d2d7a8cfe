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
          <Choice key={option.value} field={field} option={option} isOff={Boolean(why ?? option.why)} />
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

function Choice(props: { field: FieldProps['field']; option: Option; isOff: boolean }) {
  const { field, option, isOff } = props
  const id = `${field.id}-${option.value}`
  const below = option.why ?? option.below
  return (
    <label className={styles['choice']} htmlFor={id} data-off={isOff || undefined}>
      <input
        type="radio"
        id={id}
        name={field.id}
        checked={textOf(field.value) === option.value}
        aria-disabled={isOff || undefined}
        onChange={() => {
          if (!isOff) field.set(option.value)
        }}
      />
      <span>
        {option.label}
        {below && <span className="below">{below}</span>}
      </span>
    </label>
  )
}
