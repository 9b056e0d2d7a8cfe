import type { Obligation } from '#domain/obligation/obligation-row.ts'
import type { TaskColumn } from '#domain/view/view.ts'
import { DueMark, isClaimedInTime } from '#web/obligation/DueMark.tsx'
import { useSession } from '#web/session/use-session.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './TaskList.module.css'

type Shown = Column<Obligation>

/** Every column that the list of tasks may have. */
export function useTaskColumns(): Record<TaskColumn | 'name', Shown> {
  const { t, format } = useWords()
  const { today } = useSession()
  const dated = (key: TaskColumn, title: string, on: (row: Obligation) => Obligation['dueOn']): Shown => ({
    key,
    title,
    align: 'end',
    render: (row) => format.date(on(row)),
    text: (row) => format.date(on(row)),
  })
  return {
    name: {
      key: 'name',
      title: t('task.name'),
      width: '44%',
      render: (row) => (
        <>
          {row.starred && <span title={t('task.starred')}>★ </span>}
          {row.title}
          {row.isBlocked && <StatusMark status="due_soon">{t('task.blocked')}</StatusMark>}
          <span className={`below ${styles['quality']}`}>{row.requiredQuality}</span>
        </>
      ),
      text: (row) => row.title,
    },
    lead: {
      key: 'lead',
      title: t('task.lead'),
      phone: 'untitled',
      render: (row) => row.owedBy.shortName,
      text: (row) => row.owedBy.name,
    },
    giver: {
      key: 'giver',
      title: t('task.giver'),
      render: (row) => row.owedTo.shortName,
      text: (row) => row.owedTo.name,
    },
    assigned: dated('assigned', t('task.assignedOn'), ({ assignedOn }) => assignedOn),
    first: dated('first', t('view.firstDue'), ({ firstDueOn }) => firstDueOn),
    due: dated('due', t('task.due'), ({ dueOn }) => dueOn),
    state: {
      key: 'state',
      title: t('task.state'),
      phone: 'untitled',
      render: (row) => (
        <span className="nowrap">
          <DueMark row={row} />
          {row.daysLeft !== null && !isClaimedInTime(row) && (
            <span className="below">{t(`task.state_${row.state}`)}</span>
          )}
        </span>
      ),
      text: (row) => t(`task.state_${row.state}`),
    },
    progress: {
      key: 'progress',
      title: t('task.progress'),
      align: 'end',
      render: (row) => t('task.percentDone', { percent: row.progressPercent }),
      text: (row) => row.progressPercent,
    },
    updated: {
      key: 'updated',
      title: t('task.updated'),
      align: 'end',
      render: (row) => (
        <span className="quiet">{row.daysLeft === null ? '' : format.ago(row.lastUpdatedOn, today)}</span>
      ),
      text: (row) => format.date(row.lastUpdatedOn),
    },
  }
}
