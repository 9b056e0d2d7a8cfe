import { useNavigate } from 'react-router'
import { listTasks } from '#domain/task/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskList } from './TaskList.tsx'
import { useTaskFilters } from './task-filters.ts'
import { UnitCells } from './UnitCells.tsx'

/** All tasks that one may see: the four cells by unit above, the rows behind them below. */
export function TasksPage() {
  const { t, why } = useWords()
  const navigate = useNavigate()
  const filters = useTaskFilters()
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
        <UnitCells below={filters.valueOf('below')} />
      </Section>
      <Section title={t('task.list')} lines={2}>
        <div className="stack">
          <TaskFilters filters={filters} />
          <Waiting lines={10}>
            <TaskList filters={filters} />
          </Waiting>
        </div>
      </Section>
    </Page>
  )
}
