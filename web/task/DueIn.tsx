import type { DueIn as Term } from '#domain/calendar/due-in.ts'
import { useWords } from '#web/words/language.tsx'

/** The number of days that was given, beside the date to which it comes. */
export function DueIn({ term }: { term: Term | null }) {
  const { t } = useWords()
  if (!term) return null
  return (
    <span className="quiet small">
      {t(term.kind === 'working' ? 'task.dueInWorking' : 'task.dueInCalendar', { count: term.days })}
    </span>
  )
}
