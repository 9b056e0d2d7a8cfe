import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { listMatters } from '#domain/matter/contract.ts'
import type { MatterState } from '#domain/matter/matter.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useLevelName } from '#web/recommendation/use-level-name.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Times = ResponseOf<typeof listMatters>
type Row = Times['total'] & { level: string; name: string }
type Period = { from?: CalendarDate; to?: CalendarDate }

/** The median of working days until the direction, by level, beside how many it is the median of. */
export function MatterTimes({ period }: { period: Period }) {
  const { t, format } = useWords()
  const nameOf = useLevelName()
  const { levels, total, from, to } = useRead(listMatters, { query: { limit: 1, ...period } })
  const columns = useTimeColumns({ from, to })
  if (total.submitted === 0) return <EmptyState title={t('matter.none')}>{t('matter.noneHint')}</EmptyState>
  const rows = levels.map((row): Row => ({ ...row, name: nameOf(row.level) }))
  return (
    <>
      <Table
        label={t('matter.time')}
        rows={[...rows, { ...total, level: '', name: t('matter.allLevels') }]}
        columns={columns}
        rowKey={({ level }) => level}
        copyable
      />
      <p className="small quiet">{t('matter.period', { from: format.date(from), to: format.date(to) })}</p>
    </>
  )
}

function useTimeColumns(period: { from: string; to: string }): Column<Row>[] {
  const { t, format } = useWords()
  const toOf = (level: string, state?: MatterState) =>
    paths.mattersBy({ ...period, ...(level ? { level } : {}), ...(state ? { state } : {}) })
  const count = (key: 'submitted' | MatterState): Column<Row> => ({
    key,
    title: t(`matter.count.${key}`),
    align: 'end',
    render: (row) => (
      <FigureLink to={toOf(row.level, key === 'submitted' ? undefined : key)}>
        {format.number(row[key])}
      </FigureLink>
    ),
    sort: (row) => row[key],
  })
  return [
    { key: 'level', title: t('matter.level'), render: ({ name }) => name },
    {
      key: 'median',
      title: t('matter.median'),
      align: 'end',
      render: ({ level, medianDays, directed }) =>
        medianDays === null ? (
          <span className="quiet">{t('matter.noMedian')}</span>
        ) : (
          <>
            <FigureLink to={toOf(level, 'directed')}>{format.number(medianDays)}</FigureLink>{' '}
            <span className="quiet small">{t('matter.medianOf', { count: directed })}</span>
          </>
        ),
      text: ({ medianDays }) => medianDays,
    },
    count('directed'),
    count('returned'),
    count('waiting'),
    count('submitted'),
  ]
}
