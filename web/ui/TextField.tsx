import type { InputHTMLAttributes } from 'react'
import { describedBy, mustBeFilled, textOf } from './form/field-binding.ts'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import styles from './Field.module.css'

type Props = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'placeholder' | 'inputMode' | 'autoFocus' | 'spellCheck' | 'maxLength'
  >

/** One line of text. */
export function TextField(props: Props) {
  const { field, label, hint, optional, why, quietLabel, ...input } = props
  return (
    <FieldFrame {...{ field, label, hint, optional, why, quietLabel }}>
      <input
        {...input}
        id={field.id}
        name={field.name}
        className={styles['control']}
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
