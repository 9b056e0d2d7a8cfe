import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useId } from 'react'
import { Link } from 'react-router'
import styles from './Button.module.css'

/** `primary`: the one thing this page is for. `quiet`: beside others. Neither is ever red. */
export type ButtonKind = 'primary' | 'ordinary' | 'quiet'
type Looks = { kind?: ButtonKind | undefined; small?: boolean | undefined; children: ReactNode }

type Props = Looks & {
  /** Why it cannot be pressed now. The button stays, and says so. */
  why?: string | null | undefined
  /** Whether the reason stands below it; otherwise it is shown on hover and focus, and read out. */
  whyShown?: boolean | undefined
  /** The reason opens upwards, for a button at the foot of the window. */
  tipAbove?: boolean | undefined
  busy?: boolean | undefined
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'>

export function Button({
  kind,
  small,
  why,
  whyShown,
  tipAbove,
  busy,
  children,
  onClick,
  type,
  ...rest
}: Props) {
  const reasonId = useId()
  const blocked = Boolean(why) || busy === true
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classOf(kind, small)}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={why ? reasonId : rest['aria-describedby']}
      onClick={press}
    >
      {children}
    </button>
  )
  if (!why) return button
  return (
    <span className={styles['withReason']}>
      {button}
      <span
        id={reasonId}
        className={whyShown ? styles['reason'] : `${styles['tip']} ${tipAbove ? styles['above'] : ''}`}
      >
        {why}
      </span>
    </span>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, small, to, children }: Looks & { to: string }) {
  return (
    <Link to={to} className={classOf(kind, small)}>
      {children}
    </Link>
  )
}

/** The same for a file that the server writes. */
export function DownloadLink({ kind, small, href, children }: Looks & { href: string }) {
  return (
    <a href={href} download className={classOf(kind, small)}>
      {children}
    </a>
  )
}

const classOf = (kind: ButtonKind = 'ordinary', small = false): string =>
  [styles['button'], styles[kind], small ? styles['small'] : ''].filter(Boolean).join(' ')
