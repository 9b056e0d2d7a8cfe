import type { Count } from '#domain/obligation/count.ts'
import { type Cell, comeDue } from '#domain/obligation/four-cells.ts'
import { countsOf } from '#web/obligation/cell-words.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FourBar } from '#web/ui/FourCells.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CountedOf } from './last-year.ts'
import { tasksAt } from './task-filters.ts'

/** One of the kinds that are told apart: its name, and what narrows the list to it. */
interface KindCount extends Pick<Count, 'tasks'> {
  readonly name: string
  readonly only: CountedOf
}

type Props = {
  title: string
  kindTitle: string
  below: string
  counted: CountedOf
  kinds: readonly KindCount[]
}

/** The same cells by something else than the unit: by what the tasks come from, or by field of work. */
export function CellsBy({ title, kindTitle, below, counted, kinds }: Props) {
  const { t, format } = useWords()
  const cell = (key: Cell, heading: string): Column<KindCount> => ({
    key,
    title: heading,
    align: 'end',
    render: ({ only, tasks }) => (
      <FigureLink to={tasksAt({ below, ...counted, ...only, cell: key })}>
        {format.number(tasks[key])}
      </FigureLink>
    ),
    text: ({ tasks }) => tasks[key],
  })
  const columns: Column<KindCount>[] = [
    {
      key: 'kind',
      title: kindTitle,
      width: '26%',
      render: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      key: 'bar',
      phone: 'hidden',
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
      <p className="strong small">{title}</p>
      <Table
        label={title}
        rows={kinds.filter(({ tasks }) => comeDue(tasks) + tasks.open_in_time > 0)}
        columns={columns}
        rowKey={({ only }) => only.workField ?? only.source ?? ''}
        whole
      />
    </div>
  )
}
