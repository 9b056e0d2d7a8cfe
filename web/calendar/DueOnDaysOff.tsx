import { Link } from 'react-router'
import { addressOf } from '#domain/obligation/place.ts'
import { listDueOnDaysOff } from '#domain/calendar/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Row = ResponseOf<typeof listDueOnDaysOff>['rows'][number]

/** Open work that was given to be due on what is a day off: it stays, and stands here so that nobody overlooks it. */
export function DueOnDaysOff({ year }: { year: number }) {
  const { t } = useWords()
  return (
    <Section title={t('calendar.offDue')} sub={t('calendar.offDueSub')}>
      <Rows year={year} />
    </Section>
  )
}

function Rows({ year }: { year: number }) {
  const { t } = useWords()
  const { rows } = useRead(listDueOnDaysOff, { query: { year } })
  const columns = useColumns()
  if (rows.length === 0) return <p className="soft">{t('calendar.offDueNone', { year })}</p>
  return <Table label={t('calendar.offDue')} rows={rows} columns={columns} rowKey={({ id }) => id} copyable />
}

function useColumns(): Column<Row>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'due',
      title: t('calendar.on'),
      render: ({ dueOn }) => format.weekday(dueOn),
      sort: ({ dueOn }) => dueOn,
    },
    {
      key: 'title',
      title: t('calendar.offTask'),
      phone: 'untitled',
      render: ({ place, title }) => (place ? <Link to={addressOf(place)}>{title}</Link> : title),
      text: ({ title }) => title,
    },
    { key: 'unit', title: t('calendar.offUnit'), render: ({ owedBy }) => owedBy.shortName },
  ]
}
