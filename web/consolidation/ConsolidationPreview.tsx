import type { ImportChange, NewIndicator } from '#domain/target/import-contract.ts'
import { Figure } from '#web/ui/Figure.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'
import styles from './Consolidation.module.css'

/** What would be written, before it is. */
export function ConsolidationPreview({ consolidation }: { consolidation: Consolidation }) {
  const { t, format } = useWords()
  const { summary, changeCount } = consolidation
  const counts = [
    [t('target.importNewTargets'), summary.newTargets],
    [t('target.importNewFigures'), summary.newFigures],
    [t('target.importChanged'), changeCount],
    [t('target.importNewIndicators'), summary.newIndicators.length],
    [t('target.importUnchanged'), summary.unchanged],
  ] as const
  return (
    <Section title={t('consolidation.preview')}>
      <div className="stack">
        <div className={styles['figures']}>
          {counts.map(([label, count]) => (
            <Figure key={label} label={label}>
              {format.number(count)}
            </Figure>
          ))}
        </div>
        {summary.newIndicators.length > 0 && <NewIndicators indicators={summary.newIndicators} />}
        {changeCount > 0 && <Changes changes={summary.changes} count={changeCount} />}
      </div>
    </Section>
  )
}

function NewIndicators({ indicators }: { indicators: readonly NewIndicator[] }) {
  const { t } = useWords()
  const columns: Column<NewIndicator>[] = [
    { key: 'code', title: t('target.code'), width: '90px', render: ({ code }) => code },
    { key: 'name', title: t('target.name'), render: ({ name }) => name },
    { key: 'unit', title: t('target.unitOfMeasure'), render: ({ unitOfMeasure }) => unitOfMeasure },
    {
      key: 'way',
      title: t('target.aggregation'),
      render: ({ aggregation, frequency, entry }) =>
        `${t(`target.way.${aggregation}`)}, ${t(`target.frequency.${frequency}`)}, ${t(`target.entry.${entry}`)}`,
    },
    { key: 'nearest', title: t('target.importNearest'), render: ({ nearest }) => nearest ?? '–' },
  ]
  return (
    <Section title={t('target.importNewIndicators')} minor>
      <Table
        label={t('target.importNewIndicators')}
        rows={indicators}
        columns={columns}
        rowKey={({ code }) => code}
      />
    </Section>
  )
}

function Changes({ changes, count }: { changes: readonly ImportChange[]; count: number }) {
  const { t, format } = useWords()
  const columns: Column<ImportChange>[] = [
    { key: 'cell', title: t('consolidation.cell'), render: ({ sheet, cell }) => `${sheet}!${cell}` },
    { key: 'indicator', title: t('target.indicator'), render: ({ indicator }) => indicator },
    { key: 'unit', title: t('target.unit'), render: ({ unit }) => unit },
    {
      key: 'what',
      title: t('target.importWhat'),
      render: ({ month }) => (month === null ? t('target.importPlanOf') : t('target.month', { month })),
    },
    {
      key: 'before',
      title: t('target.importBefore'),
      align: 'end',
      render: ({ before }) => format.number(before),
    },
    {
      key: 'after',
      title: t('target.importAfter'),
      align: 'end',
      render: ({ after }) => <b>{format.number(after)}</b>,
    },
  ]
  const sub =
    changes.length < count ? t('consolidation.changesOf', { shown: changes.length, count }) : undefined
  return (
    <Section title={t('target.importChanged')} sub={sub} minor>
      <Table
        label={t('target.importChanged')}
        rows={changes}
        columns={columns}
        rowKey={({ sheet, cell, indicator, unit }) => `${sheet} ${cell} ${indicator} ${unit}`}
        copyable
      />
    </Section>
  )
}
