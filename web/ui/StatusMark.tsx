import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import type { status as statusWords } from '#web/words/vi/status.ts'
import { Shape, type ShapeName } from './Shape.tsx'
import styles from './StatusMark.module.css'

export type Status = keyof typeof statusWords
type Tone = 'done' | 'risk' | 'deep' | 'late' | 'plain' | 'faint'

const looks: Record<Status, readonly [ShapeName, Tone]> = {
  done_on_time: ['tick', 'done'],
  done_late: ['tickUnderlined', 'done'],
  open: ['ring', 'plain'],
  due_soon: ['halfDiamond', 'risk'],
  overdue: ['square', 'late'],
  exceeded: ['triangle', 'done'],
  on_pace: ['disc', 'done'],
  behind: ['halfDiamond', 'risk'],
  hard_to_reach: ['diamond', 'deep'],
  not_assessed: ['dash', 'faint'],
  draft: ['ringDashed', 'faint'],
  planned: ['ringDashed', 'plain'],
  in_progress: ['ringHalf', 'plain'],
  submitted: ['ringDot', 'plain'],
  returned: ['back', 'risk'],
  accepted: ['tick', 'done'],
  refused: ['cross', 'plain'],
  cancelled: ['cross', 'faint'],
  closed: ['squareEmpty', 'faint'],
  waiting: ['ring', 'plain'],
  wrong: ['cross', 'plain'],
}

/** The colour of a state, where a bar or a strip shows it beside its word. */
export const toneOf = (status: Status): Tone => looks[status][1]

/** A state: its shape, its word and its colour. `children` says more than the word (`Quá 9 ngày`). */
export function StatusMark({ status, children }: { status: Status; children?: ReactNode }) {
  const { t } = useWords()
  const [shape, tone] = looks[status]
  return (
    <span className={`${styles['mark']} ${styles[tone]}`}>
      <Shape name={shape} />
      <span>{children ?? t(`status.${status}`)}</span>
    </span>
  )
}

/** Only the shape, in its colour, for a cell whose words stand in its head or legend. */
export function StatusShape({ status }: { status: Status }) {
  const [shape, tone] = looks[status]
  return (
    <span className={styles[tone]}>
      <Shape name={shape} />
    </span>
  )
}
