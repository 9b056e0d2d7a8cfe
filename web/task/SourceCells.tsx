import type { ResponseOf } from '#domain/contract/route.ts'
import type { summarizeObligations } from '#domain/obligation/contract.ts'
import { type Cell, comeDue } from '#domain/obligation/four-cells.ts'
import { countsOf } from '#web/obligation/cell-words.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FourBar } from '#web/ui/FourCells.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CountedOf } from './last-year.ts'
import { tasksAt } from './task-filters.ts'

type SourceCount = ResponseOf<typeof summarizeObligations>['sources'][number]
type Props = { below: string; counted: CountedOf; sources: readonly SourceCount[] }

/** The same cells by what the tasks come from: a meeting, a document, a recommendation, a target, or nothing on record. */
export function SourceCells({ below, counted, sources }: Props) {
  const { t, format } = useWords()
  const cell = (key: Cell, title: string): Column<SourceCount> => ({
    key,
    title,
    align: 'end',
    render: ({ source, tasks }) => (
      <FigureLink to={tasksAt({ below, ...counted, source, cell: key })}>
        {format.number(tasks[key])}
      </FigureLink>
    ),
    text: ({ tasks }) => tasks[key],
  })
  const columns: Column<SourceCount>[] = [
    {
      key: 'source',
      title: t('view.source'),
      width: '26%',
      render: ({ source }) => t(`view.source_${source}`),
      text: ({ source }) => t(`view.source_${source}`),
    },
    {
      key: 'bar',
      title: t('task.bar'),
      width: '14%',
      render: ({ tasks }) => <FourBar counts={countsOf(tasks)} />,
    },
    cell('done_on_time', t('ui.onTime')),
    cell('done_late', t('ui.late')),
    cell('open_in_time', t('ui.open4')),
    cell('open_overdue', t('ui.overdue')),
    {
      key: 'rate',
      title: t('task.rate'),
      align: 'end',
      render: ({ tasks }) => format.of(tasks.done_on_time, comeDue(tasks)),
      text: ({ tasks }) => format.share(tasks.done_on_time, comeDue(tasks)),
    },
  ]
  return (
    <div>
      <p className="strong small">{t('view.bySource')}</p>
      <Table
        label={t('view.bySource')}
        rows={sources.filter(({ tasks }) => comeDue(tasks) + tasks.open_in_time > 0)}
        columns={columns}
        rowKey={({ source }) => source}
        whole
      />
    </div>
  )
}
