import type { ShownReopening } from '#domain/cut-off/contract.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CutOffs } from './CutOffPage.tsx'

/** What was opened again, for whom, why and until when. */
export function ReopeningsTable({ cutOffs: { reopenings, year } }: { cutOffs: CutOffs }) {
  const { t } = useWords()
  return (
    <Table
      label={t('cutOff.reopenings')}
      rows={reopenings}
      columns={useReopeningColumns()}
      rowKey={({ id }) => id}
      to={({ unit, month }) => paths.targetEntryOf(unit.id, year, month)}
      empty={<EmptyState title={t('cutOff.reopeningsNone', { year })} />}
      copyable
    />
  )
}

function useReopeningColumns(): Column<ShownReopening>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'unit',
      title: t('cutOff.unit'),
      render: ({ unit }) => unit.shortName,
      sort: ({ unit }) => unit.shortName,
    },
    {
      key: 'month',
      title: t('cutOff.month'),
      render: ({ month }) => <span className="nowrap">{t('target.month', { month })}</span>,
      sort: ({ month }) => month,
    },
    {
      key: 'until',
      title: t('cutOff.until'),
      align: 'end',
      render: ({ untilOn }) => format.date(untilOn),
      sort: ({ untilOn }) => untilOn,
    },
    {
      key: 'reason',
      title: t('cutOff.reason'),
      render: ({ reason }) => reason,
      text: ({ reason }) => reason,
    },
    {
      key: 'by',
      title: t('cutOff.by'),
      render: ({ reopenedBy, reopenedOn }) => (
        <>
          {reopenedBy.name ?? '–'}
          <span className="below">{format.date(reopenedOn)}</span>
        </>
      ),
      text: ({ reopenedBy }) => reopenedBy.name,
    },
    {
      key: 'state',
      title: t('cutOff.state'),
      phone: 'untitled',
      render: ({ isInForce }) =>
        isInForce ? (
          <StatusMark status="open">{t('cutOff.inForce')}</StatusMark>
        ) : (
          <StatusMark status="closed">{t('cutOff.past')}</StatusMark>
        ),
    },
  ]
}
