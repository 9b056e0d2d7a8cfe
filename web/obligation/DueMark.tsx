import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

type Dated = Pick<Obligation, 'state' | 'cell' | 'daysLeft' | 'dueOn' | 'claimedOn'>

/**
 * Where an obligation stands against its date: working days left or over while it runs, how it ended afterwards.
 * What was claimed in time waits for a word and is nobody's lateness.
 */
export function DueMark({ row }: { row: Dated }) {
  const { t, format } = useWords()
  const status = statusOf(row)
  if (row.daysLeft !== null && (status === 'open' || status === 'due_soon'))
    return <StatusMark status={status}>{format.daysLeft(row.daysLeft)}</StatusMark>
  if (row.daysLeft !== null && row.daysLeft < 0 && status === 'overdue')
    return <StatusMark status={status}>{format.daysLeft(row.daysLeft)}</StatusMark>
  if (row.dueOn === null && status === 'open')
    return <StatusMark status={status}>{t('task.standing')}</StatusMark>
  return <StatusMark status={status} />
}

/** Claimed on or before its date and not yet decided on. */
export const isClaimedInTime = ({ state, claimedOn, dueOn }: Dated): boolean =>
  state === 'submitted' && claimedOn !== null && dueOn !== null && claimedOn <= dueOn

function statusOf(row: Dated): Status {
  const { state, cell, daysLeft } = row
  if (cell === null) return 'cancelled'
  if (cell === 'done_on_time' || cell === 'done_late') return cell
  if (isClaimedInTime(row)) return 'submitted'
  if (cell === 'open_overdue') return 'overdue'
  if (state === 'submitted') return 'submitted'
  return daysLeft !== null && daysLeft <= 1 ? 'due_soon' : 'open'
}
