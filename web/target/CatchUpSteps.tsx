import type { CatchUpPlan, CatchUpStepRow } from '#domain/target/catch-up-contract.ts'
import type { Cell } from '#domain/obligation/four-cells.ts'
import { paths } from '#web/paths.ts'
import { stateStatus } from '#web/task/state-status.ts'
import { FourBar } from '#web/ui/FourCells.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './CatchUp.module.css'

/** The steps of a plan with the tasks that they became, counted in the four cells. */
export function CatchUpSteps({ plan }: { plan: CatchUpPlan }) {
  const { t, format } = useWords()
  const columns = useStepColumns()
  const counts = { onTime: 0, late: 0, open: 0, overdue: 0 }
  for (const { task } of plan.steps) if (task?.cell) counts[countOf[task.cell]] += 1
  const done = counts.onTime + counts.late
  const areTasks = plan.steps.some(({ task }) => task !== null)
  if (plan.steps.length === 0) return null
  return (
    <div className="stack">
      {areTasks && (
        <div className={styles['bar']}>
          <p className="small soft">
            {t('catchUp.stepsOf', { part: format.number(done), whole: format.number(plan.steps.length) })}
          </p>
          <FourBar counts={counts} />
        </div>
      )}
      <Table
        label={t('catchUp.steps')}
        rows={plan.steps}
        columns={columns}
        rowKey={({ id }) => id}
        whole
        copyable
      />
    </div>
  )
}

const countOf: Record<Cell, 'onTime' | 'late' | 'open' | 'overdue'> = {
  done_on_time: 'onTime',
  done_late: 'late',
  open_in_time: 'open',
  open_overdue: 'overdue',
}

function useStepColumns(): Column<CatchUpStepRow>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'title',
      title: t('catchUp.stepTitle'),
      render: ({ title, acceptance }) => (
        <>
          {title}
          <span className="below">{acceptance}</span>
        </>
      ),
      text: ({ title }) => title,
    },
    {
      key: 'lead',
      title: t('catchUp.stepLead'),
      render: ({ leadUnit, person }) => (
        <>
          {leadUnit.shortName}
          {person?.name && <span className="below">{person.name}</span>}
        </>
      ),
      text: ({ leadUnit }) => leadUnit.shortName,
    },
    {
      key: 'due',
      title: t('catchUp.stepDue'),
      align: 'end',
      render: ({ task, dueOn }) => format.date(task?.dueOn ?? dueOn),
      text: ({ task, dueOn }) => format.date(task?.dueOn ?? dueOn),
    },
    {
      key: 'task',
      title: t('catchUp.stepTask'),
      phone: 'untitled',
      render: ({ task }) =>
        task ? (
          <>
            <FigureLink to={paths.task(task.id)}>
              {task.number}/{task.year}
            </FigureLink>{' '}
            <StatusMark status={task.cell === 'open_overdue' ? 'overdue' : stateStatus[task.state]} />
          </>
        ) : (
          <span className="quiet">{t('catchUp.stepNoTask')}</span>
        ),
      text: ({ task }) => (task ? `${task.number}/${task.year}` : t('catchUp.stepNoTask')),
    },
  ]
}
