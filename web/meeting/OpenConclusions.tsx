import { Link } from 'react-router'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConclusionTaskMark } from './ConclusionTaskMark.tsx'

/** The promises of earlier meetings that are not verified yet. */
export function OpenConclusions({ briefing, isFirst }: { briefing: Briefing; isFirst: boolean }) {
  const { t, format } = useWords()
  const { conclusions, previousTasks, previousVerified } = briefing
  const sub =
    previousTasks > 0
      ? t('meeting.openConclusionsOf', {
          open: conclusions.length,
          verified: previousVerified,
          total: previousTasks,
        })
      : undefined
  return (
    <Section minor title={t('meeting.openConclusions')} sub={sub}>
      {conclusions.length === 0 ? (
        <p className="soft small">{t(isFirst ? 'meeting.firstOfSeries' : 'meeting.noOpenConclusions')}</p>
      ) : (
        <EntryList
          label={t('meeting.openConclusions')}
          entries={conclusions.map(({ id, ordinal, heldOn, text, leadUnit, task }) => ({
            key: id,
            mark: format.number(ordinal),
            title: <Link to={paths.task(task.id)}>{text}</Link>,
            below: (
              <>
                <span>{leadUnit.name}</span>
                <span>{t('meeting.conclusionOf', { number: ordinal, date: format.date(heldOn) })}</span>
                {task.dueOn && <span>{t('meeting.dueIs', { date: format.date(task.dueOn) })}</span>}
                {task.state === 'in_progress' && (
                  <span>{t('meeting.progress', { percent: task.progressPercent })}</span>
                )}
              </>
            ),
            aside: <ConclusionTaskMark task={task} />,
          }))}
        />
      )}
    </Section>
  )
}
