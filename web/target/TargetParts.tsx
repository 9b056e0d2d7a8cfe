import type { Part } from '#domain/target/contract.ts'
import { byNeed } from '#domain/target/urgency.ts'
import { paths } from '#web/paths.ts'
import { Bullet } from '#web/ui/Bullet.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { periodWord } from './period-words.ts'
import type { Target } from './TargetPage.tsx'
import { useFigure } from './use-figure.ts'
import { statusOf } from './verdict.ts'

/** The units below that make the figure up, the one that must add most against its pace first. */
export function TargetParts({ target }: { target: Target }) {
  const { t, format } = useWords()
  const columns = usePartColumns(target)
  const isSum = target.standing.basis === 'sum_of_units'
  const sub = target.indicator.overUnits === 'sum' ? 'target.partsSub' : 'catchUp.madeOf'
  const count = format.number(target.parts.length)
  return (
    <Section
      title={t(target.standing.figures.neededPerPeriod === null ? 'catchUp.eachUnit' : 'target.parts')}
      aside={<span className="small quiet">{isSum ? t(sub, { count }) : t('target.partsApart')}</span>}
    >
      <Table
        label={t('target.parts')}
        rows={target.parts.toSorted((a, b) => byNeed(a.figures, b.figures))}
        columns={columns}
        rowKey={(part) => part.targetId}
        to={(part) => paths.target(part.targetId, target.through)}
        foot={isSum && <PartsTotal target={target} />}
        copyable
      />
    </Section>
  )
}

type Amount = 'planned' | 'actualToDate' | 'paceSoFar' | 'neededPerPeriod'

function usePartColumns({ indicator, standing }: Target): Column<Part>[] {
  const { t, format } = useWords()
  const number = useFigure({ indicator, standing: { share: null } })
  const period = periodWord(t, indicator.frequency)
  const { asOfMonth, neededPerPeriod } = standing.figures
  const isPaced = neededPerPeriod !== null
  const amount = (key: Amount, title: string, decimals?: number): Column<Part> => ({
    key,
    title,
    align: 'end',
    render: ({ figures }) => number(figures[key], decimals),
    sort: ({ figures }) => (figures[key] === null ? null : Number(figures[key])),
    text: ({ figures }) => number(figures[key], decimals),
  })
  return [
    {
      key: 'unit',
      title: t('target.unit'),
      render: ({ unit }) => <span className="nowrap">{unit.shortName}</span>,
      sort: ({ unit }) => unit.shortName,
    },
    amount('planned', t('target.yearPlan')),
    amount('actualToDate', t('target.toDate', { months: asOfMonth })),
    {
      key: 'percent',
      title: t('target.percentOfExpected'),
      align: 'end',
      render: ({ figures }) =>
        figures.percentOfExpected === null ? '–' : format.percent(figures.percentOfExpected, 0),
      sort: ({ figures }) => (figures.percentOfExpected === null ? null : Number(figures.percentOfExpected)),
    },
    {
      key: 'bullet',
      title: t('target.bulletShort'),
      width: '84px',
      render: ({ figures }) =>
        figures.actualToDate && (
          <Bullet actual={figures.actualToDate} plan={figures.planned} expected={figures.expectedToDate} />
        ),
    },
    ...(isPaced
      ? [
          amount('paceSoFar', t('target.paceShort'), 1),
          {
            key: 'best',
            title: t('target.best'),
            align: 'end' as const,
            render: ({ figures }: Part) => number(figures.bestMonth?.value ?? null),
            text: ({ figures }: Part) => number(figures.bestMonth?.value ?? null),
          },
          amount('neededPerPeriod', t('catchUp.neededShort', { period }), 1),
        ]
      : []),
    {
      key: 'verdict',
      title: t('target.verdict'),
      render: ({ figures }) => <StatusMark status={statusOf[figures.verdict]} />,
      text: ({ figures }) => t(`status.${statusOf[figures.verdict]}`),
    },
  ]
}

function PartsTotal({ target }: { target: Target }) {
  const { t, format } = useWords()
  const { figures } = target.standing
  const number = useFigure(target)
  const period = periodWord(t, target.indicator.frequency)
  const percent = figures.percentOfExpected
  const cells = [
    [t('target.yearPlan'), number(figures.planned)],
    [t('target.toDate', { months: figures.asOfMonth }), number(figures.actualToDate)],
    [t('target.percentOfExpected'), percent === null ? '–' : format.percent(percent, 0)],
    ['', ''],
    [t('target.paceShort'), number(figures.paceSoFar, 1)],
    [t('target.best'), number(figures.bestMonth?.value ?? null)],
    [t('catchUp.neededShort', { period }), number(figures.neededPerPeriod, 1)],
  ] as const
  const shown = figures.neededPerPeriod === null ? cells.slice(0, 4) : cells
  return (
    <tr>
      <th scope="row">{t('target.partsTotal')}</th>
      {shown.map(([title, cell]) => (
        <td key={title} data-title={title} className="figures" style={{ textAlign: 'end' }}>
          {cell}
        </td>
      ))}
      <td data-title={t('target.verdict')}>
        <StatusMark status={statusOf[figures.verdict]} />
      </td>
    </tr>
  )
}
