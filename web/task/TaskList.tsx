import { useState } from 'react'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { taskColumns } from '#domain/view/view.ts'
import { exportTasks } from '#domain/task/bulk-contract.ts'
import { listTasks } from '#domain/task/contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { useReadInRefusal } from '#web/intake/use-read-in-refusal.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink, DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { Table } from '#web/ui/Table.tsx'
import { ColumnMenu } from '#web/ui/table/ColumnMenu.tsx'
import { useWords } from '#web/words/language.tsx'
import { BulkBar } from './BulkBar.tsx'
import { useChosenTasks } from './use-chosen-tasks.tsx'
import { queryOf, type TaskFilters } from './task-filters.ts'
import { columnsOf, type TaskLook, toggleColumn } from './task-look.ts'
import { useTaskColumns } from './use-task-columns.tsx'

/** The rows, a page at a time; the place in the list stands in the address. */
export function TaskList({ filters, look }: { filters: TaskFilters; look: TaskLook }) {
  const { t } = useWords()
  const { rows, next } = useRead(listTasks, { query: queryOf(filters) })
  const all = useTaskColumns()
  const shown = columnsOf(look)
  const columns = [all.name, ...shown.map((key) => all[key])]
  const choices = taskColumns.map((key) => ({ key, title: all[key].title, isShown: shown.includes(key) }))
  const [isChoosing, setChoosing] = useState(false)
  const { chosen, column, chooseAll, clear } = useChosenTasks(rows)
  const { after: _after, limit: _limit, ...filter } = queryOf(filters)
  const refusal = useReadInRefusal()
  const empty = filters.isFiltered ? (
    <EmptyState
      title={t('task.noneMatch')}
      action={<Button onClick={filters.clear}>{t('ui.clearFilters')}</Button>}
    />
  ) : (
    <EmptyState
      title={t('task.none')}
      action={!refusal && <ButtonLink to={paths.readIn}>{t('intake.readIn')}</ButtonLink>}
    >
      {t('task.noneMore')}
    </EmptyState>
  )
  return (
    <div className="stack">
      {isChoosing && <BulkBar chosen={chosen} clear={clear} />}
      <Table
        label={t('task.title')}
        rows={rows}
        columns={isChoosing ? [column, ...columns] : columns}
        rowKey={(row) => row.id}
        {...(isChoosing ? {} : { to: (row: Obligation) => paths.task(row.id) })}
        empty={empty}
        copyable
        tools={
          <>
            <DownloadLink small href={addressOf(exportTasks, {}, filter)}>
              {t('task.exportXlsx')}
            </DownloadLink>
            <ColumnMenu choices={choices} onToggle={(key) => toggleColumn(look, key)} />
            <Button small onClick={() => setChoosing(!isChoosing)}>
              {t(isChoosing ? 'task.stopChoosing' : 'task.chooseMany')}
            </Button>
            {isChoosing && (
              <Button small onClick={chooseAll}>
                {t('task.chooseAll')}
              </Button>
            )}
          </>
        }
      />
      <PageTurner filters={filters} next={next} />
    </div>
  )
}
