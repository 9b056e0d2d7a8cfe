import { Link } from 'react-router'
import { summarizeObligations } from '#domain/obligation/contract.ts'
import { type Cell, comeDue } from '#domain/obligation/four-cells.ts'
import { useRead } from '#web/api.ts'
import { countsOf } from '#web/obligation/cell-words.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FourBar } from '#web/ui/FourCells.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { CellsBy } from './CellsBy.tsx'
import { type CountedOf, type LastYear, useLastYear } from './last-year.ts'
import { OverdueBands } from './OverdueBands.tsx'
import { tasksAt } from './task-filters.ts'
import { filterOf, type UnitCount } from './unit-count.ts'
import { UnitCellCards } from './UnitCellCards.tsx'
import styles from './UnitCells.module.css'

/** How many of the open were updated lately; nothing to say where nothing is open. */
function useFreshness(): (count: Pick<UnitCount, 'freshness'>) => string {
  const { format } = useWords()
  return ({ freshness: { fresh, open } }) => (open === 0 ? '–' : format.of(fresh, open))
}

/** The four cells of each unit, one level at a time; a unit's name goes down a level, a figure opens its rows. */
export function UnitCells({ below, counted }: { below: string; counted: CountedOf }) {
  const { t, format } = useWords()
  const freshness = useFreshness()
  const within = below === '' ? {} : { below }
  const summary = useRead(summarizeObligations, { query: { ...within, ...counted } })
  const before = useLastYear(within, counted)
  const columns = useCellColumns(summary.units.length === 1, counted, before)
  const { tasks, tasksByFirstDate: byFirst } = summary.total
  const foot = (
    <tr>
      <td>{t('task.total')}</td>
      <td data-title="">
        <FourBar counts={countsOf(tasks)} />
      </td>
      {(['done_on_time', 'done_late', 'open_in_time', 'open_overdue'] as const).map((cell) => (
        <td key={cell} className={styles['end']}>
          <FigureLink to={tasksAt({ below, ...counted, cell })}>{format.number(tasks[cell])}</FigureLink>
        </td>
      ))}
      <td className={styles['end']}>
        <FigureLink to={tasksAt({ below, ...counted, only: 'claimed' })}>
          {format.number(tasks.claimed)}
        </FigureLink>
      </td>
      <td className={styles['end']}>
        {format.of(tasks.done_on_time, comeDue(tasks))}
        {before && <span className="below">{before.shown(null)}</span>}
      </td>
      <td className={styles['end']}>{format.of(byFirst.done_on_time, comeDue(byFirst))}</td>
      <td className={styles['end']}>{freshness(summary.total)}</td>
    </tr>
  )
  return (
    <div className="stack">
      <div className={styles['table']}>
        <Table
          label={t('task.byUnit')}
          rows={summary.units}
          columns={columns}
          rowKey={({ unit }) => unit.id}
          empty={<p className="soft small">{t('task.none')}</p>}
          foot={summary.units.length > 1 ? foot : undefined}
          copyable
        />
      </div>
      <div className={styles['cards']}>
        <UnitCellCards below={below} counted={counted} total={summary.total} units={summary.units} />
      </div>
      <OverdueBands bands={summary.total.overdue} below={below} counted={counted} />
      {summary.sources.length > 1 && (
        <CellsBy
          title={t('view.bySource')}
          kindTitle={t('view.source')}
          below={below}
          counted={counted}
          kinds={summary.sources.map(({ source, tasks }) => ({
            name: t(`view.source_${source}`),
            only: { source },
            tasks,
          }))}
        />
      )}
      {summary.workFields.length > 1 && (
        <CellsBy
          title={t('workField.byField')}
          kindTitle={t('workField.title')}
          below={below}
          counted={counted}
          kinds={summary.workFields.map(({ workField, tasks }) => ({
            name: workField?.name ?? t('workField.unnamed'),
            only: { workField: workField?.id ?? 'none' },
            tasks,
          }))}
        />
      )}
    </div>
  )
}

function useCellColumns(isAlone: boolean, counted: CountedOf, before: LastYear | null): Column<UnitCount>[] {
  const { t, format } = useWords()
  const freshness = useFreshness()
  const cell = (key: Cell, title: string): Column<UnitCount> => ({
    key,
    title,
    align: 'end',
    render: (row) => (
      <FigureLink to={tasksAt({ ...filterOf(row), ...counted, cell: key })}>
        <span className={key === 'open_overdue' && row.tasks[key] > 0 ? 'late strong' : undefined}>
          {format.number(row.tasks[key])}
        </span>
      </FigureLink>
    ),
    sort: (row) => row.tasks[key],
  })
  return [
    {
      key: 'unit',
      title: t('task.unit'),
      width: '26%',
      render: ({ unit, isWhole }) =>
        isWhole ? (
          <Link to={tasksAt({ below: unit.id })}>{unit.name}</Link>
        ) : isAlone ? (
          unit.name
        ) : (
          t('task.unitItself', { unit: unit.name })
        ),
      sort: ({ unit }) => unit.name,
    },
    {
      key: 'bar',
      title: t('task.bar'),
      width: '14%',
      render: (row) => <FourBar counts={countsOf(row.tasks)} />,
    },
    cell('done_on_time', t('ui.onTime')),
    cell('done_late', t('ui.late')),
    cell('open_in_time', t('ui.open4')),
    cell('open_overdue', t('ui.overdue')),
    {
      key: 'claimed',
      title: t('task.claimed'),
      align: 'end',
      render: (row) => (
        <FigureLink to={tasksAt({ ...filterOf(row), ...counted, only: 'claimed' })}>
          {format.number(row.tasks.claimed)}
        </FigureLink>
      ),
      sort: (row) => row.tasks.claimed,
    },
    {
      key: 'rate',
      title: t('task.rate'),
      align: 'end',
      render: ({ unit, tasks }) => (
        <>
          {format.of(tasks.done_on_time, comeDue(tasks))}
          {before && <span className="below">{before.shown(unit.id)}</span>}
        </>
      ),
      sort: ({ tasks }) => (comeDue(tasks) === 0 ? null : tasks.done_on_time / comeDue(tasks)),
      text: ({ tasks }) => format.share(tasks.done_on_time, comeDue(tasks)),
    },
    {
      key: 'byFirst',
      title: t('task.rateByFirst'),
      align: 'end',
      render: (row) => (
        <FigureLink to={tasksAt({ ...filterOf(row), ...counted, cell: 'done_on_time', byFirstDate: 'true' })}>
          {format.of(row.tasksByFirstDate.done_on_time, comeDue(row.tasksByFirstDate))}
        </FigureLink>
      ),
      text: ({ tasksByFirstDate: by }) => format.share(by.done_on_time, comeDue(by)),
    },
    {
      key: 'fresh',
      title: t('task.fresh'),
      align: 'end',
      render: (row) => freshness(row),
      sort: ({ freshness }) => (freshness.open === 0 ? null : freshness.fresh / freshness.open),
    },
  ]
}
