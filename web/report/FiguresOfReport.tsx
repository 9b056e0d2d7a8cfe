import { Link } from 'react-router'
import type { ReportFigure, SinceLast } from '#domain/report/content.ts'
import { paths } from '#web/paths.ts'
import { statusOf } from '#web/target/verdict.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { Change } from './Change.tsx'

type Props = {
  reportId: string
  figures: readonly ReportFigure[]
  title: string
  since: SinceLast | null
}

/** The table of indicators of a report; each leads to where its figure comes from. */
export function FiguresOfReport({ reportId, figures, title, since }: Props) {
  const { t, format } = useWords()
  const before = new Map(since?.figures.map((each) => [each.targetId, each]))
  const beforeColumn: Column<ReportFigure> = {
    key: 'before',
    title: t('report.beforeShort'),
    align: 'end',
    render: ({ targetId, decimals }) => (
      <Change
        before={before.get(targetId)?.before ?? null}
        change={before.get(targetId)?.change ?? null}
        decimals={decimals}
        year={since?.isOtherYear ? since.year : null}
      />
    ),
  }
  const columns: Column<ReportFigure>[] = [
    {
      key: 'indicator',
      title: t('report.indicator'),
      render: ({ indicator, unitOfMeasure, missingUnits }) => (
        <>
          {indicator} <span className="quiet">({unitOfMeasure})</span>
          {missingUnits.length > 0 && (
            <span className="small quiet">
              {' '}
              {t('report.missingUnits', {
                units: missingUnits.map(({ shortName }) => shortName).join(', '),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'actual',
      title: t('report.actual'),
      align: 'end',
      render: ({ actualToDate, decimals, targetId }) =>
        actualToDate === null ? (
          '–'
        ) : (
          <Link to={paths.reportFigure(reportId, targetId)}>{format.number(actualToDate, decimals)}</Link>
        ),
    },
    ...(since ? [beforeColumn] : []),
    {
      key: 'planned',
      title: t('report.planned'),
      align: 'end',
      render: ({ planned, decimals }) => format.number(planned, decimals),
    },
    {
      key: 'ofPlan',
      title: t('report.ofPlan'),
      align: 'end',
      render: ({ percentOfPlan }) => (percentOfPlan === null ? '–' : format.percent(percentOfPlan)),
    },
    {
      key: 'verdict',
      title: t('report.verdict'),
      render: ({ verdict }) => <StatusMark status={statusOf[verdict]} />,
    },
  ]
  return (
    <Table
      label={title}
      rows={figures}
      columns={columns}
      rowKey={({ targetId }) => targetId}
      whole
      copyable
      empty={<p className="quiet">{t('report.noFigures')}</p>}
    />
  )
}
