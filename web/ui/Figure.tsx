import type { ReactNode } from 'react'
import styles from './Figure.module.css'

/** A large figure with what it counts above and what it is counted of below. One emphasis on a screen, two at most. */
export function Figure(props: { label: ReactNode; children: ReactNode; below?: ReactNode; large?: boolean }) {
  return (
    <div className={styles['figure']}>
      <p className="small soft">{props.label}</p>
      <p className={props.large ? styles['large'] : styles['value']}>{props.children}</p>
      {props.below && <p className="small quiet">{props.below}</p>}
    </div>
  )
}
