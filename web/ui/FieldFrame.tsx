import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import type { FieldBinding } from './form/field-binding.ts'
import { Shape } from './Shape.tsx'
import styles from './Field.module.css'

/** What every field takes. `optional` says so beside the label; a field is required unless it does. */
export type FieldProps = {
  field: FieldBinding
  label: string
  hint?: ReactNode
  optional?: boolean
  /** Why it cannot be changed now. */
  why?: string | null
  /** The label is heard but not seen, where a head already says it. */
  quietLabel?: boolean
}

type Props = FieldProps & {
  /** What is wrong, when the control knows better than the form. */
  problem?: string | null
  cure?: ReactNode
  children: ReactNode
}

/** Label, hint, control, and what is wrong with it, in the order in which they are read. */
export function FieldFrame(props: Props) {
  const { field, label, hint, optional, why, quietLabel, cure, children } = props
  const { t } = useWords()
  const problem = props.problem ?? field.problem
  const said = why ?? hint
  return (
    <div className={styles['field']}>
      <label
        htmlFor={field.id}
        data-name={label}
        className={quietLabel ? 'seenByReaderOnly' : styles['label']}
      >
        {label}
        {optional && !field.mayStayEmpty && <span className={styles['optional']}> {t('ui.optional')}</span>}
      </label>
      {said && (
        <p id={`${field.id}-hint`} className={styles['hint']}>
          {said}
        </p>
      )}
      {children}
      {problem && (
        <p id={`${field.id}-problem`} className={styles['problem']}>
          <Shape name="cross" />
          <span>
            {problem} {cure}
          </span>
        </p>
      )}
    </div>
  )
}
