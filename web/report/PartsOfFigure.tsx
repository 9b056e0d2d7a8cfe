import { Link } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { readReportFigure } from '#domain/report/paper-contract.ts'
import { paths } from '#web/paths.ts'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Read = ResponseOf<typeof readReportFigure>
type Part = Read['figure']['parts'][number]

/** The units of which a figure is made: each leads to its months, and to the same figure in its own report; who lacks some is marked. */
export function PartsOfFigure({ read: { figure, reportsOfParts } }: { read: Read }) {
  const { t, format } = useWords()
  const { parts, missingUnits, decimals, asOfMonth } = figure
  if (parts.length === 0) return null
  const missing = new Set(missingUnits.map(({ id }) => id))
  const reportOf = new Map(reportsOfParts.map(({ unitId, reportId }) => [unitId, reportId]))
  const columns: Column<Part>[] = [
    { key: 'unit', title: t('report.unit'), render: ({ unit }) => unit.name },
    {
      key: 'value',
      title: t('report.actual'),
      align: 'end',
      render: ({ value }) => (value === null ? '–' : format.number(value, decimals)),
    },
    {
      key: 'missing',
      title: t('report.partStands'),
      render: ({ unit }) =>
        missing.has(unit.id) ? (
          <StatusMark status="waiting">{t('report.partMissing')}</StatusMark>
        ) : (
          <StatusMark status="accepted">{t('report.partWhole')}</StatusMark>
        ),
    },
    {
      key: 'report',
      title: t('report.inItsReport'),
      render: ({ unit, targetId }) => {
        const reportId = reportOf.get(unit.id)
        return reportId ? (
          <Link to={paths.reportFigure(reportId, targetId)}>{t('report.openInReport')}</Link>
        ) : (
          <span className="quiet">{t('report.noReportOfPart')}</span>
        )
      },
    },
  ]
  return (
    <Section title={t('report.parts')}>
      <Table
        label={t('report.parts')}
        rows={parts}
        rowKey={({ targetId }) => targetId}
        to={({ targetId }) => paths.target(targetId, asOfMonth)}
        columns={columns}
        whole
      />
    </Section>
  )
}
