import { useState } from 'react'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { exportTasks } from '#domain/task/bulk-contract.ts'
import { listTasks } from '#domain/task/contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { useReadInRefusal } from '#web/intake/use-read-in-refusal.ts'
import { DueMark, isClaimedInTime } from '#web/obligation/DueMark.tsx'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button, ButtonLink, DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './TaskList.module.css'
import { BulkBar } from './BulkBar.tsx'
import { useChosenTasks } from './use-chosen-tasks.tsx'
import { queryOf, type TaskFilters } from './task-filters.ts'

/** The rows, a page at a time; the place in the list stands in the address. */
export function TaskList({ filters }: { filters: TaskFilters }) {
  const { t } = useWords()
  const { rows, next } = useRead(listTasks, { query: queryOf(filters) })
  const columns = useTaskColumns()
  const [isChoosing, setChoosing] = useState(false)
  const { chosen, column, chooseAll, clear } = useChosenTasks(rows)
  const { after: _after, limit: _limit, ...filter } = queryOf(filters)
  const refusal = useReadInRefusal()
  const isLater = filters.valueOf('after') !== ''
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
      {(isLater || next) && (
        <div className="row" data-screen-only>
          {isLater && <Button onClick={() => filters.set('after', '')}>{t('task.first')}</Button>}
          {next && <Button onClick={() => filters.set('after', next)}>{t('task.next')}</Button>}
        </div>
      )}
    </div>
  )
}

function useTaskColumns(): Column<Obligation>[] {
  const { t, format } = useWords()
  const { today } = useSession()
  return [
    {
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
    {
      key: 'lead',
      title: t('task.lead'),
      phone: 'untitled',
      render: (row) => row.owedBy.shortName,
      text: (row) => row.owedBy.name,
    },
    {
      key: 'due',
      title: t('task.due'),
      align: 'end',
      render: (row) => format.date(row.dueOn),
      text: (row) => format.date(row.dueOn),
    },
    {
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
    {
      key: 'progress',
      title: t('task.progress'),
      align: 'end',
      render: (row) => t('task.percentDone', { percent: row.progressPercent }),
      text: (row) => row.progressPercent,
    },
    {
      key: 'updated',
      title: t('task.updated'),
      align: 'end',
      render: (row) => (
        <span className="quiet">{row.daysLeft === null ? '' : format.ago(row.lastUpdatedOn, today)}</span>
      ),
      text: (row) => format.date(row.lastUpdatedOn),
    },
  ]
}
