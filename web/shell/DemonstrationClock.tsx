import {
  addDays,
  type CalendarDate,
  dateOf,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  yearOf,
} from '#domain/calendar/date.ts'
import { moveDemonstrationClock } from '#domain/session/contract.ts'
import { useAct } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './DemonstrationClock.module.css'

/** The day on which the demonstration lives, and three steps forward: history runs on as it would. */
export function DemonstrationClock() {
  const { t, format } = useWords()
  const { today } = useSession()
  const moving = useAct(moveDemonstrationClock)
  const move = async (days: number) => {
    const answer = await moving.attempt({ body: { days } })
    if (answer) announce(t('shell.clockMoved', { date: format.date(answer.today) }))
  }
  const steps = [
    { title: t('shell.addDay'), days: 1 },
    { title: t('shell.addWeek'), days: 7 },
    { title: t('shell.addMonth'), days: daysBetween(today, sameDayNextMonth(today)) },
  ]
  return (
    <span className={styles['clock']}>
      <span className="nowrap">{t('shell.clock', { date: format.date(today) })}</span>
      {steps.map((step) => (
        <Button
          key={step.title}
          small
          kind="quiet"
          busy={moving.isSending}
          onClick={() => void move(step.days)}
        >
          {step.title}
        </Button>
      ))}
    </span>
  )
}

function sameDayNextMonth(today: CalendarDate): CalendarDate {
  const first = addDays(dateOf(yearOf(today), monthOf(today), 1), 32)
  const [year, month] = [yearOf(first), monthOf(first)]
  return dateOf(year, month, Math.min(dayOf(today), daysInMonth(year, month)))
}
