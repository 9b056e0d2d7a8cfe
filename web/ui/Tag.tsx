import type { ReactNode } from 'react'
import styles from './Tag.module.css'

/** A small framed word that names a kind: `Nhiệm vụ`, `Kiến nghị`. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={styles['tag']}>{children}</span>
}
