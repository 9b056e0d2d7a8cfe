import { Link, useNavigate } from 'react-router'
import { listTasks } from '#domain/task/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { Views } from '#web/view/Views.tsx'
import { useWords } from '#web/words/language.tsx'
import { LayoutTabs } from './LayoutTabs.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskBoard } from './TaskBoard.tsx'
import { TaskCalendar } from './TaskCalendar.tsx'
import { TaskList } from './TaskList.tsx'
import { TaskTimeline } from './TaskTimeline.tsx'
import { type TaskFilters as Filters, queryOf, useTaskFilters } from './task-filters.ts'
import { layoutOf, type TaskLook, useTaskLook } from './task-look.ts'
import { periodOf, periods } from './last-year.ts'
import { UnitCells } from './UnitCells.tsx'

/** All tasks that one may see: the four cells by unit above, the rows behind them below. */
export function TasksPage() {
  const { t, why } = useWords()
  const navigate = useNavigate()
  const filters = useTaskFilters()
  const look = useTaskLook()
  const { data } = useLaterRead(listTasks, { query: { limit: 1 } })
  const reason = data ? why(data.can.assign) : null
  const assign = () => void navigate(paths.newTask)
  const assignMany = () => void navigate(paths.taskToMany)
  useActions([
    { title: t('task.assign'), key: 'c', why: reason, run: assign },
    { title: t('task.assignToMany'), why: reason, run: assignMany },
  ])
  return (
    <Page
      title={t('task.title')}
      sub={t('task.sub')}
      width="wide"
      actions={
        <>
          <Button why={reason} onClick={assignMany}>
            {t('task.assignToMany')}
          </Button>
          <Button kind="primary" why={reason} onClick={assign}>
            {t('task.assign')}
          </Button>
        </>
      }
    >
      <Section title={t('task.byUnit')} sub={t('task.byUnitSub')} lines={8}>
        <CountedCells filters={filters} />
      </Section>
      <Section title={t('task.list')} lines={2}>
        <div className="stack">
          <Waiting lines={1}>
            <Views filters={filters} look={look} />
          </Waiting>
          <LayoutTabs />
          <TaskFilters filters={filters} />
          <Waiting lines={10}>
            <LaidOut filters={filters} look={look} />
          </Waiting>
        </div>
      </Section>
    </Page>
  )
}

/** The cells of what is due within a period; the same in the list below is a matter of its own filters. */
function CountedCells({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const { today } = useSession()
  const counting = useFilters({ period: '' })
  const counted = { ...periodOf(counting.valueOf('period'), today) }
  const { source, workField } = queryOf(filters)
  const only = { ...(source ? { source } : {}), ...(workField ? { workField } : {}) }
  return (
    <div className="stack">
      <FilterBar filters={counting} aside={<Link to={paths.waits}>{t('view.waitOpen')}</Link>}>
        <SelectField
          field={counting.field('period')}
          label={t('view.period')}
          options={periods.map((value) => ({ value, label: t(`view.period_${value}`) }))}
        />
      </FilterBar>
      <Waiting lines={8}>
        <UnitCells below={filters.valueOf('below')} counted={{ ...counted, ...only }} />
      </Waiting>
    </div>
  )
}

function LaidOut({ filters, look }: { filters: Filters; look: TaskLook }) {
  switch (layoutOf(look)) {
    case 'board':
      return <TaskBoard filters={filters} />
    case 'calendar':
      return <TaskCalendar filters={filters} look={look} />
    case 'timeline':
      return <TaskTimeline filters={filters} />
    case 'list':
      return <TaskList filters={filters} look={look} />
  }
}
