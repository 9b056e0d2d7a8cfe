import type { TaskDetail } from '#domain/task/task-detail.ts'
import { DaysLeft } from '#web/obligation/DaysLeft.tsx'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { DueIn } from './DueIn.tsx'
import styles from './TaskTerms.module.css'

/** What was agreed: the required quality and the date, before anything else. */
export function TaskTerms({ task }: { task: TaskDetail }) {
  const { t, format } = useWords()
  const isMoved = task.firstDueOn !== task.dueOn
  return (
    <>
      {task.cancelledReason && (
        <Notice>{t('task.cancelledBecause', { reason: task.cancelledReason })}</Notice>
      )}
      <dl className={styles['terms']}>
        <div>
          {task.product && (
            <>
              <dt>{t('task.product')}</dt>
              <dd>{task.product}</dd>
            </>
          )}
          <dt>{t('task.requirement')}</dt>
          <dd className={styles['quality']}>{task.requiredQuality}</dd>
        </div>
        <div className={styles['due']}>
          <dt>{t('task.dueOn')}</dt>
          <dd>
            <span className={styles['date']}>{format.date(task.dueOn)}</span>
            <DueMark row={task} />
            {isMoved && (
              <span className="quiet small">
                {t('task.firstDueOn', { date: format.date(task.firstDueOn) })}
              </span>
            )}
            <DueIn term={task.dueIn} />
            {task.extensions > 0 && (
              <span className="small">{t('task.extendedTimes', { count: task.extensions })}</span>
            )}
            {task.returns > 0 && <span className="small">{t('task.returned', { count: task.returns })}</span>}
          </dd>
          {task.daysLeft !== null && task.state !== 'submitted' && (
            <dd className={styles['left']}>
              <DaysLeft days={task.daysLeft} isOverdue={task.cell === 'open_overdue'} />
              <span className="quiet small" aria-hidden="true">
                {t(task.daysLeft < 0 ? 'mine.daysOver' : 'mine.daysLeft')}
              </span>
            </dd>
          )}
        </div>
      </dl>
    </>
  )
}
