import { Kbd } from '#web/ui/Kbd.tsx'
import { StatusMark, type Status } from '#web/ui/StatusMark.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'

const duties: readonly Status[] = ['done_on_time', 'done_late', 'open', 'due_soon', 'overdue']
const paces: readonly Status[] = ['exceeded', 'on_pace', 'behind', 'hard_to_reach', 'not_assessed']
const steps: readonly Status[] = [
  'draft',
  'planned',
  'in_progress',
  'submitted',
  'returned',
  'accepted',
  'refused',
  'cancelled',
  'closed',
  'waiting',
  'wrong',
]

export function MarkParts() {
  const { t, format } = useWords()
  return (
    <div className="stack">
      {[duties, paces, steps].map((statuses) => (
        <div key={statuses[0]} className="row" style={{ columnGap: 20 }}>
          {statuses.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </div>
      ))}
      <div className="row" style={{ columnGap: 20 }}>
        <StatusMark status="overdue">{format.daysLeft(-9)}</StatusMark>
        <StatusMark status="due_soon">{format.daysLeft(0)}</StatusMark>
        <StatusMark status="open">{format.daysLeft(3)}</StatusMark>
      </div>
      <p className="row">
        <Tag>{t('task.title')}</Tag> <Tag>{t('meeting.title')}</Tag> <Kbd>Ctrl K</Kbd> <Kbd>?</Kbd>
      </p>
    </div>
  )
}
