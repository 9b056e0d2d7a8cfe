import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Compared, ComparedIndicator } from '#domain/target/compare-contract.ts'
import { paths } from '#web/paths.ts'
import type { ChartTable } from '#web/ui/chart/ChartTools.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** What a comparison says of each unit and year; a column without any figure is left out. */
export function useComparedColumns(
  indicator: ComparedIndicator,
  rows: readonly Compared[],
): Column<Compared>[] {
  const { t, format } = useWords()
  const inMeasure = (value: Decimal): string => format.number(value, indicator.decimals)
  const percent = (value: Decimal): string => format.percent(value)
  const figure = (
    key: 'planned' | 'lastYear' | 'percentOfPlan' | 'shareOfWhole',
    title: string,
    write: (value: Decimal) => string,
  ): Column<Compared>[] =>
    rows.some((row) => row[key] !== null) ? [numberColumn(key, title, (row) => row[key], write)] : []
  const years = new Set(rows.map(({ year }) => year))
  return [
    {
      key: 'unit',
      title: t('compare.unit'),
      render: ({ unit }) => unit.name,
      sort: ({ unit }) => unit.name,
    },
    ...(years.size > 1
      ? [
          {
            key: 'year',
            title: t('target.year'),
            align: 'end' as const,
            render: ({ year }: Compared) => String(year),
            sort: ({ year }: Compared) => year,
          },
        ]
      : []),
    ...figure('planned', t('compare.planned'), inMeasure),
    {
      ...numberColumn('figure', t('compare.figure'), ({ figure: value }) => value, inMeasure),
      render: (row) => <OpenFigure row={row} text={row.figure === null ? '–' : inMeasure(row.figure)} />,
    },
    ...figure('percentOfPlan', t('compare.ofPlan'), percent),
    ...figure('lastYear', t('compare.lastYear'), inMeasure),
    ...differenceColumn(rows),
    ...rankColumn(rows),
    ...figure('shareOfWhole', t('compare.share'), percent),
    {
      key: 'state',
      title: t('compare.state'),
      render: (row) => <span className="soft">{stateOf(row)}</span>,
      text: stateOf,
    },
  ]

  function differenceColumn(of: readonly Compared[]): Column<Compared>[] {
    if (of.every(({ difference }) => difference === null)) return []
    const signed = (value: Decimal, text: string) =>
      value.startsWith('-') || value === '0' ? text : `+${text}`
    const shown = ({ difference }: Compared): string => {
      if (difference === null) return '–'
      const { amount, percent: change, isInPoints } = difference
      if (isInPoints) return t('compare.points', { value: signed(amount, format.number(amount, 2)) })
      return change === null ? signed(amount, inMeasure(amount)) : signed(change, percent(change))
    }
    return [
      {
        key: 'difference',
        title: t('compare.difference'),
        align: 'end',
        render: shown,
        sort: ({ difference }) =>
          difference === null ? null : Number(difference.percent ?? difference.amount),
        text: shown,
      },
    ]
  }

  function rankColumn(of: readonly Compared[]): Column<Compared>[] {
    if (of.every(({ rank }) => rank === null) || new Set(of.map(({ unit }) => unit.id)).size < 2) return []
    const shown = ({ rank, year }: Compared): string => {
      const count = of.filter((row) => row.year === year && row.rank !== null).length
      return rank === null ? '–' : t('compare.rankOf', { rank, count })
    }
    return [
      {
        key: 'rank',
        title: t('compare.rank'),
        align: 'end',
        render: shown,
        sort: ({ rank }) => rank,
        text: shown,
      },
    ]
  }

  function stateOf({ figure: value, missingMonths, isUnapproved }: Compared): string {
    if (value === null) return t('compare.none')
    return (
      [
        missingMonths.length > 0 && t('compare.missing', { months: missingMonths.join(', ') }),
        isUnapproved && t('compare.waiting'),
      ]
        .filter((part) => part !== false)
        .join('; ') || t('compare.complete')
    )
  }
}

function numberColumn(
  key: string,
  title: string,
  valueOf: (row: Compared) => Decimal | null,
  write: (value: Decimal) => string,
): Column<Compared> {
  const shown = (row: Compared): string => {
    const value = valueOf(row)
    return value === null ? '–' : write(value)
  }
  const sort = (row: Compared): number | null => {
    const value = valueOf(row)
    return value === null ? null : Number(value)
  }
  return { key, title, align: 'end', render: shown, sort, text: shown }
}

/** Every figure opens the target of its year. */
function OpenFigure({ row, text }: { row: Compared; text: string }) {
  if (row.targetId === null) return text
  return <FigureLink to={paths.target(row.targetId)}>{text}</FigureLink>
}

/** The same table as a report takes it, figures as they are shown. */
export const reportTable = (columns: readonly Column<Compared>[], rows: readonly Compared[]): ChartTable => ({
  columns: columns.map(({ title, align }) => ({ title, isNumber: align === 'end' })),
  rows: rows.map((row) => columns.map((column) => String((column.text ?? column.sort)?.(row) ?? ''))),
})
