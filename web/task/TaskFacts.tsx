import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './TaskFacts.module.css'

/** Who gave it, who owes it, how far it is, and how fresh that is. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const { t, format } = useWords()
  const { today } = useSession()
  const latest = task.progress[0]
  return (
    <dl className={styles['facts']}>
      <Fact name={t('task.lead')}>{task.owedBy.name}</Fact>
      <Fact name={t('task.person')}>
        {task.owedByPerson?.name ?? <span className="quiet">{t('task.nobody')}</span>}
      </Fact>
      <Fact name={t('task.giver')}>{task.owedTo.name}</Fact>
      {task.batchId && (
        <Fact name={t('task.batch')}>
          <Link to={paths.taskBatch(task.batchId)}>{t('task.batchOpen')}</Link>
        </Fact>
      )}
      {task.workField && <Fact name={t('workField.title')}>{task.workField.name}</Fact>}
      {task.programme && (
        <Fact name={t('programme.one')}>
          <Link to={paths.programme(task.programme.id)}>{task.programme.shortName}</Link>
        </Fact>
      )}
      {task.rhythm && <Fact name={t('task.rhythm')}>{t(`task.rhythm_${task.rhythm}`)}</Fact>}
      <Fact name={t('task.assignedOn')}>{format.date(task.assignedOn)}</Fact>
      <Fact name={t('task.acknowledgedOn')}>
        {task.acknowledgedOn ? (
          format.date(task.acknowledgedOn)
        ) : (
          <span className="quiet">{t('task.notAcknowledged')}</span>
        )}
      </Fact>
      <Fact name={t('task.progress')}>
        {t('task.percentDone', { percent: task.progressPercent })}
        {latest && <span className="below">{latest.note}</span>}
      </Fact>
      <Fact name={t('task.lastUpdated')}>
        {format.date(task.lastUpdatedOn)}
        <span className="quiet"> · {format.ago(task.lastUpdatedOn, today)}</span>
      </Fact>
      {task.quality && <Fact name={t('task.quality')}>{t(`task.quality_${task.quality}`)}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
