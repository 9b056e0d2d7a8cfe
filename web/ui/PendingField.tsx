import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import styles from './Field.module.css'

/** A field whose list is still being loaded: it has its place, its label and its value. */
export function PendingField({ text, ...props }: FieldProps & { text: string }) {
  return (
    <FieldFrame {...props}>
      <input id={props.field.id} className={styles['control']} value={text} readOnly aria-busy="true" />
    </FieldFrame>
  )
}
