import { type Reminders, useReminders } from '#web/obligation/use-reminders.ts'
import { Shape } from '#web/ui/Shape.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './ReminderMark.module.css'
import { useReminderSentence } from './use-reminder-sentence.ts'

/** Beside the name of the room: how many are overdue, and how many more are due or wait for a decision. */
export function ReminderMark() {
  const reminders = useReminders()
  return reminders && <Counts reminders={reminders} />
}

function Counts({ reminders }: { reminders: Reminders }) {
  const { format } = useWords()
  const sentence = useReminderSentence(reminders)
  const { overdue } = reminders
  const others = reminders.soon + reminders.toDecide
  if (overdue + others === 0) return null
  return (
    <span className={styles['mark']} title={sentence}>
      <span className="seenByReaderOnly">({sentence})</span>
      {overdue > 0 && (
        <span className={styles['late']} aria-hidden="true">
          <Shape name="square" />
          {format.number(overdue)}
        </span>
      )}
      {others > 0 && (
        <span className={styles['other']} aria-hidden="true">
          <Shape name="ring" />
          {format.number(others)}
        </span>
      )}
    </span>
  )
}
