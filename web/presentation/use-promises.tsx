import type { Briefing, ConclusionTask } from '#domain/meeting/briefing.ts'
import { ConclusionTaskMark } from '#web/meeting/ConclusionTaskMark.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Presented } from './presented.ts'
import type { Slide } from './slides.ts'

type Promised = { id: string; ordinal: number; text: string; unit: string; task: ConclusionTask }

const isOverdue = ({ task }: Promised): boolean => task.claimedOn === null && task.daysLate > 0

/** What was concluded before and where each stands: overdue first, what is verified last. */
export function usePromises(meeting: Presented): Omit<Slide, 'key'> {
  const { t, format } = useWords()
  const { briefing, previous } = meeting
  const open = briefing.conclusions
    .map(({ leadUnit, ...conclusion }) => ({ ...conclusion, unit: leadUnit.name }))
    .toSorted((a, b) => Number(isOverdue(b)) - Number(isOverdue(a)) || b.task.daysLate - a.task.daysLate)
  const kept = keptOf(briefing).filter(({ id }) => open.every((promise) => promise.id !== id))
  const overdue = open.filter(isOverdue).length
  return {
    title: t('presentation.promises'),
    sub: previous
      ? t('presentation.from', { title: previous.title, date: format.date(previous.heldOn) })
      : '',
    summary: (
      <>
        {briefing.previousTasks > 0 && (
          <p>
            {t('presentation.verified', {
              of: format.of(briefing.previousVerified, briefing.previousTasks),
            })}
          </p>
        )}
        {overdue > 0 && <p className="late">{t('presentation.overdue', { count: overdue })}</p>}
      </>
    ),
    empty: t(previous ? 'meeting.noOpenConclusions' : 'meeting.firstOfSeries'),
    rows: [...open, ...kept].map(({ id, ordinal, text, unit, task }) => ({
      key: id,
      mark: format.number(ordinal),
      title: text,
      below: [unit, task.dueOn && t('meeting.dueIs', { date: format.date(task.dueOn) })]
        .filter(Boolean)
        .join(' · '),
      aside: <ConclusionTaskMark task={task} />,
    })),
  }
}

/** The conclusions of the meeting before that are verified. */
const keptOf = ({ previousConclusions }: Briefing): Promised[] =>
  previousConclusions.flatMap(({ id, ordinal, text, leadUnit, task }) =>
    task?.verifiedOn ? [{ id, ordinal, text, unit: leadUnit?.name ?? '', task }] : [],
  )
