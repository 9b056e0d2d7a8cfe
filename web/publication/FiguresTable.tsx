import type { PublishedFigure } from '#domain/publication/contract.ts'
import { paths } from '#web/paths.ts'
import { statusOf } from '#web/target/verdict.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { useDifferenceWords } from './difference-words.tsx'

type Props = { figures: readonly PublishedFigure[]; through: number; label: string }

/** Published figures beside what stands now; each opens to its target. */
export function FiguresTable({ figures, through, label }: Props) {
  const columns = useFigureColumns()
  return (
    <Table
      label={label}
      rows={figures}
      columns={columns}
      rowKey={({ targetId }) => targetId}
      to={({ targetId }) => paths.target(targetId, through)}
      copyable
    />
  )
}

function useFigureColumns(): Column<PublishedFigure>[] {
  const { t } = useWords()
  const words = useDifferenceWords()
  return [
    {
      key: 'unit',
      title: t('publication.unit'),
      render: ({ unit }) => <span className="nowrap">{unit.shortName}</span>,
      sort: ({ unit }) => unit.shortName,
    },
    {
      key: 'indicator',
      title: t('publication.indicator'),
      render: (figure) => <Indicator figure={figure} />,
      sort: ({ indicatorName }) => indicatorName,
    },
    {
      key: 'published',
      title: t('publication.published'),
      align: 'end',
      render: ({ actualToDate }) => <span className="strong">{words.figure(actualToDate)}</span>,
      text: ({ actualToDate }) => words.figure(actualToDate),
    },
    {
      key: 'now',
      title: t('publication.now'),
      align: 'end',
      render: ({ now }) => words.figure(now.actualToDate),
      text: ({ now }) => words.figure(now.actualToDate),
    },
    {
      key: 'difference',
      title: t('publication.difference'),
      align: 'end',
      render: (figure) => (figure.difference ? words.ofFigure(figure) : <span className="quiet">0</span>),
      sort: ({ difference }) => Math.abs(Number(difference?.actualToDate ?? 0)),
      text: (figure) => (figure.difference ? words.ofFigure(figure) : '0'),
    },
    {
      key: 'percent',
      title: t('publication.percent'),
      align: 'end',
      render: (figure) => (
        <>
          {words.percent(figure.percentOfExpected)}
          {figure.difference?.percentPoints && figure.difference.percentPoints !== '0' && (
            <span className="below">
              {words.percent(figure.now.percentOfExpected)} ({words.ofPercent(figure)})
            </span>
          )}
        </>
      ),
      sort: ({ percentOfExpected }) => (percentOfExpected === null ? null : Number(percentOfExpected)),
      text: ({ percentOfExpected }) => words.percent(percentOfExpected),
    },
    {
      key: 'verdict',
      title: t('publication.verdict'),
      render: (figure) => <Verdicts figure={figure} />,
      text: ({ verdict }) => t(`status.${statusOf[verdict]}`),
    },
  ]
}

/** What was missing, or not yet approved, when it was published. */
function Indicator({ figure }: { figure: PublishedFigure }) {
  const { t, format } = useWords()
  const { missingUnits, unapprovedMonths, difference, planned, now } = figure
  return (
    <>
      {figure.indicatorName}
      <span className="below">{figure.unitOfMeasure}</span>
      {missingUnits.length > 0 && (
        <span className="below">
          {t('publication.missing', { units: missingUnits.map((unit) => unit.shortName).join(', ') })}
        </span>
      )}
      {unapprovedMonths.length > 0 && (
        <span className="below">{t('publication.unapproved', { months: unapprovedMonths.join(', ') })}</span>
      )}
      {difference && difference.planned !== '0' && (
        <span className="below">
          {t('publication.plannedNow', {
            published: format.number(planned),
            now: format.number(now.planned),
          })}
        </span>
      )}
    </>
  )
}

function Verdicts({ figure: { verdict, now, difference } }: { figure: PublishedFigure }) {
  const { t } = useWords()
  return (
    <>
      <StatusMark status={statusOf[verdict]} />
      {difference?.verdictChanged && (
        <span className="below">
          {t('publication.verdictNow', { verdict: t(`status.${statusOf[now.verdict]}`) })}
        </span>
      )}
    </>
  )
}
