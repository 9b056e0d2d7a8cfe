import type { Compared, ComparedIndicator as Indicator } from '#domain/target/compare-contract.ts'
import type { Format } from '#web/words/format.ts'
import type { BarsData } from '#web/ui/chart/bars.ts'
import { Bars } from '#web/ui/chart/Bars.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Table } from '#web/ui/Table.tsx'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import { reportTable, useComparedColumns } from './compared-columns.tsx'
import type { Comparison } from './ComparePage.tsx'
import { usePeriodName } from './period-name.ts'

/** One indicator: its figures as bars, year beside year, and the table that says the same and more. */
export function ComparedIndicator({
  indicator,
  comparison,
}: {
  indicator: Indicator
  comparison: Comparison
}) {
  const { t, format } = useWords()
  const periodName = usePeriodName()
  const rows = comparison.rows.filter(({ indicatorId }) => indicatorId === indicator.id)
  const columns = useComparedColumns(indicator, rows)
  const period = periodName(comparison)
  return (
    <Section
      title={indicator.name}
      sub={t('compare.unitOfMeasure', { unit: indicator.unitOfMeasure })}
      lines={6}
    >
      <Bars
        label={labelOf(indicator, rows, period, { t, format })}
        data={barsOf(rows, comparison)}
        table={reportTable(columns, rows)}
      />
      <Table
        label={t('compare.table', { indicator: indicator.name })}
        rows={rows}
        columns={columns}
        rowKey={({ unit, year }) => `${unit.id} ${year}`}
        {...(rows.every(({ targetId }) => targetId !== null)
          ? { to: (row: Compared) => paths.target(row.targetId ?? '') }
          : {})}
        copyable
        columnsKeptAs="compare"
      />
    </Section>
  )
}

/** A group for each unit and a bar for each year; one unit alone is compared year by year. */
function barsOf(rows: readonly Compared[], { chosen }: Comparison): BarsData {
  const units = chosen.units.filter(({ id }) => rows.some(({ unit }) => unit.id === id))
  const figureOf = (unitId: string, year: number): number | null => {
    const figure = rows.find((row) => row.unit.id === unitId && row.year === year)?.figure ?? null
    return figure === null ? null : Number(figure)
  }
  return {
    groups: units.map(({ shortName }) => shortName),
    series: chosen.years.map((year) => ({
      name: String(year),
      values: units.map(({ id }) => figureOf(id, year)),
    })),
  }
}

function labelOf(
  { name, direction, decimals }: Indicator,
  rows: readonly Compared[],
  period: string,
  { t, format }: Pick<ReturnType<typeof useWords>, 't'> & { format: Format },
): string {
  const newest = Math.max(...rows.map(({ year }) => year))
  const ranked = rows.filter((row) => row.year === newest && row.figure !== null)
  const best = ranked
    .toSorted((a, b) => Number(b.figure) - Number(a.figure))
    .at(direction === 'lower' ? -1 : 0)
  if (!best?.figure) return t('compare.chartNone', { indicator: name, period })
  const value = format.number(best.figure, decimals)
  return t('compare.chartLabel', {
    indicator: name,
    period: `${period} ${newest}`,
    unit: best.unit.name,
    value,
  })
}
