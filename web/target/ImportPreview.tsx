import type { ImportChange, NewIndicator } from '#domain/target/import-contract.ts'
import { Figure } from '#web/ui/Figure.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ImportNotices } from './ImportProblems.tsx'
import type { ImportAnswer } from './ImportPage.tsx'
import styles from './TargetFigures.module.css'

/** What the import will write, before it does. */
export function ImportPreview({ answer }: { answer: ImportAnswer }) {
  const { t, format } = useWords()
  const { summary } = answer
  const counts = [
    [t('target.importNewTargets'), summary.newTargets],
    [t('target.importNewFigures'), summary.newFigures],
    [t('target.importChanged'), summary.changes.length],
    [t('target.importNewIndicators'), summary.newIndicators.length],
    [t('target.importUnchanged'), summary.unchanged],
  ] as const
  return (
    <Section title={t('target.importPreview')}>
      <div className="stack">
        <div className={styles['row']}>
          {counts.map(([label, count]) => (
            <Figure key={label} label={label}>
              {format.number(count)}
            </Figure>
          ))}
        </div>
        {summary.newIndicators.length > 0 && <NewIndicators indicators={summary.newIndicators} />}
        {summary.changes.length > 0 && <Changes changes={summary.changes} />}
        <ImportNotices notices={answer.notices} />
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
      render: ({ aggregation }) => t(`target.way.${aggregation}`),
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

function Changes({ changes }: { changes: readonly ImportChange[] }) {
  const { t, format } = useWords()
  const columns: Column<ImportChange>[] = [
    { key: 'cell', title: t('target.importCell'), width: '70px', render: ({ cell }) => cell },
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
  return (
    <Section title={t('target.importChanged')} minor>
      <Table
        label={t('target.importChanged')}
        rows={changes}
        columns={columns}
        rowKey={({ cell, indicator, unit }) => `${cell} ${indicator} ${unit}`}
        copyable
      />
    </Section>
  )
}
