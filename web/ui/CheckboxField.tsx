import { describedBy } from './form/field-binding.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { Shape } from './Shape.tsx'
import styles from './Field.module.css'

/** Yes or no. */
export function CheckboxField({ field, label, hint, why }: FieldProps) {
  const said = why ?? hint
  return (
    <div className={styles['field']}>
      <label className={styles['check']} htmlFor={field.id} data-name={label}>
        <input
          type="checkbox"
          id={field.id}
          name={field.name}
          checked={field.value === true}
          aria-disabled={why ? true : undefined}
          aria-invalid={field.problem ? true : undefined}
          aria-describedby={describedBy(field, said, field.problem)}
          onChange={(event) => {
            if (!why) field.set(event.currentTarget.checked)
          }}
        />
        <span>{label}</span>
      </label>
      {said && (
        <p id={`${field.id}-hint`} className={styles['hint']}>
          {said}
        </p>
      )}
      {field.problem && (
        <p id={`${field.id}-problem`} className={styles['problem']}>
          <Shape name="cross" />
          {field.problem}
        </p>
      )}
    </div>
  )
}
