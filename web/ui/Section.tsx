import { type ReactNode, useId } from 'react'
import { Waiting } from './Waiting.tsx'
import styles from './Section.module.css'

type Props = {
  title: ReactNode
  /** In plain weight after the title: what it counts, in which unit. */
  sub?: ReactNode
  /** At the right end of the head. */
  aside?: ReactNode
  /** How many grey lines stand here while its answers come. */
  lines?: number
  /** A part within a section. */
  minor?: boolean
  children: ReactNode
}

/** A block of a page under a hairline. It waits and fails by itself, so that its neighbours do not. */
export function Section({ title, sub, aside, lines, minor, children }: Props) {
  const id = useId()
  const Heading = minor ? 'h3' : 'h2'
  return (
    <section aria-labelledby={id} className={minor ? styles['minor'] : styles['section']}>
      <div className={styles['head']}>
        <Heading id={id}>
          {title}
          {sub && <span className={styles['sub']}> {sub}</span>}
        </Heading>
        {aside && <div className={styles['aside']}>{aside}</div>}
      </div>
      <Waiting lines={lines}>{children}</Waiting>
    </section>
  )
}
