import { type ConsolidationHead, listConsolidations } from '#domain/consolidation/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** The latest imports: one that was left open is found again here. */
export function EarlierConsolidations() {
  const { t, format } = useWords()
  const { consolidations } = useRead(listConsolidations)
  const columns: Column<ConsolidationHead>[] = [
    {
      key: 'about',
      title: t('consolidation.title'),
      phone: 'untitled',
      render: ({ year, month }) =>
        month === null ? t('consolidation.open', { year }) : t('consolidation.openMonth', { year, month }),
    },
    { key: 'state', title: t('target.state'), render: ({ state }) => t(`consolidation.state.${state}`) },
    {
      key: 'files',
      title: t('consolidation.files'),
      align: 'end',
      render: ({ files }) => t('consolidation.earlierFiles', { count: files }),
    },
    { key: 'by', title: t('consolidation.by'), render: ({ createdBy }) => createdBy.name ?? '–' },
    { key: 'on', title: t('consolidation.on'), render: ({ createdOn }) => format.date(createdOn) },
  ]
  return (
    <Table
      label={t('consolidation.earlier')}
      rows={consolidations}
      columns={columns}
      rowKey={({ id }) => id}
      to={({ id, year }) => paths.consolidation(id, year)}
      empty={<EmptyState title={t('consolidation.earlierNone')} />}
    />
  )
}
