import { describedBy, mustBeFilled, textOf } from './form/field-binding.ts'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import styles from './Field.module.css'

/** Several lines of text; it grows with them. */
export function TextArea({ rows = 4, ...props }: FieldProps & { rows?: number }) {
  const { field, hint, optional, why } = props
  return (
    <FieldFrame {...props}>
      <textarea
        id={field.id}
        name={field.name}
        rows={rows}
        className={`${styles['control']} ${styles['area']}`}
        value={textOf(field.value)}
        readOnly={Boolean(why)}
        aria-required={mustBeFilled(field, optional)}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={describedBy(field, why ?? hint, field.problem)}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}
