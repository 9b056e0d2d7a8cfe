import type { ComponentProps } from 'react'
import buttonStyles from './Button.module.css'
import styles from './Menu.module.css'
import { Shape } from './Shape.tsx'

/** The three dots that open a menu. */
export function MenuTrigger({
  label,
  small,
  ...rest
}: ComponentProps<'button'> & { label: string; small: boolean }) {
  return (
    <button
      aria-haspopup="menu"
      aria-expanded={false}
      {...rest}
      type="button"
      aria-label={label}
      className={`${buttonStyles['button']} ${small ? buttonStyles['small'] : ''} ${styles['trigger']}`}
    >
      <Shape name="more" />
    </button>
  )
}
