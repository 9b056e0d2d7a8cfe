import type { Briefing } from '#domain/meeting/briefing.ts'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Row = Briefing['overdueByUnit'][number]

/** The units that owe overdue tasks, those with most of them first. */
export function OverdueByUnit({ rows }: { rows: readonly Row[] }) {
  const { t, format } = useWords()
  const columns: Column<Row>[] = [
    { key: 'unit', title: t('meeting.unit'), width: '60%', render: ({ unit }) => unit.name },
    {
      key: 'overdue',
      title: t('meeting.overdue'),
      align: 'end',
      render: ({ overdue, open }) => <StatusMark status="overdue">{format.of(overdue, open)}</StatusMark>,
    },
    {
      key: 'oldest',
      title: t('meeting.oldest'),
      align: 'end',
      render: ({ oldestDays }) => t('meeting.daysLate', { count: oldestDays }),
    },
  ]
  return (
    <Section minor title={t('meeting.overdueByUnit')} sub={rows.length || ''}>
      {rows.length === 0 ? (
        <p className="soft small">{t('meeting.noOverdue')}</p>
      ) : (
        <Table
          label={t('meeting.overdueByUnit')}
          rows={rows}
          columns={columns}
          rowKey={({ unit }) => unit.id}
          whole
        />
      )}
    </Section>
  )
}
