import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './Shape.tsx'
import styles from './Notice.module.css'

export type NoticeKind = 'info' | 'refused' | 'done'
const shapes: Record<NoticeKind, ShapeName> = { info: 'note', refused: 'cross', done: 'tick' }

/** A message in its place on the page. A refusal says what to do next; it is never red, red means late. */
export function Notice(props: {
  kind?: NoticeKind
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  const kind = props.kind ?? 'info'
  return (
    <div className={`${styles['notice']} ${styles[kind]}`} role={kind === 'refused' ? 'alert' : 'status'}>
      <Shape name={shapes[kind]} />
      <div className={styles['body']}>
        {props.title && <p className="strong">{props.title}</p>}
        {props.children && <div>{props.children}</div>}
        {props.actions && <div className={styles['actions']}>{props.actions}</div>}
      </div>
    </div>
  )
}
