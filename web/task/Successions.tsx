import { Link } from 'react-router'
import type { Succession } from '#domain/task/succession.ts'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import { paths } from '#web/paths.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

/** Where a task went and whence it came, and its neighbours in a rhythm. */
export function Successions({ task }: { task: TaskDetail }) {
  const { t } = useWords()
  const { wentInto, cameFrom, recursFromId, nextId } = task
  if (wentInto.length + cameFrom.length === 0 && !recursFromId && !nextId) return null
  return (
    <Section title={t('task.successions')}>
      <ul className="stack">
        {wentInto.map((each) => (
          <OneSuccession key={each.taskId} succession={each} way="into" />
        ))}
        {cameFrom.map((each) => (
          <OneSuccession key={each.taskId} succession={each} way="from" />
        ))}
        {recursFromId && (
          <li>
            <Link to={paths.task(recursFromId)}>{t('task.rhythmBefore')}</Link>
          </li>
        )}
        {nextId && (
          <li>
            <Link to={paths.task(nextId)}>{t('task.rhythmNext')}</Link>
          </li>
        )}
      </ul>
    </Section>
  )
}

function OneSuccession({ succession, way }: { succession: Succession; way: 'into' | 'from' }) {
  const { t, format } = useWords()
  const { number, year, title, decidedBy, decidedOn, reason } = succession
  return (
    <li>
      <p>
        {t(`task.${succession.kind}_${way}`)}{' '}
        <Link to={paths.task(succession.taskId)}>
          {number}/{year} {title}
        </Link>
      </p>
      <p className="small quiet">
        {decidedBy.name} · {format.date(decidedOn)} · {reason}
      </p>
    </li>
  )
}
