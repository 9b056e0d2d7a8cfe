import type { Decimal } from '#domain/quantity/decimal.ts'
import type { TargetRow } from '#documents/in/xlsx/target-row.ts'
import type { NewIndicator } from '#domain/target/import-contract.ts'
import { findNearestName, nameKey, nameVariants } from '#domain/target/nearest-name.ts'
import { newId } from '#server/kernel/id.ts'
import { type KnownIndicator, type NameFinder } from './find-names.ts'
import type { SourceSheet } from './import-file.ts'

export type IndicatorToDefine = NewIndicator & { readonly id: string }

interface Naming {
  readonly source: SourceSheet
  readonly row: TargetRow
}

/**
 * The indicators that the files name and nobody has defined; those whose unit of measure no file tells are left out. A
 * percentage is a rate and is never summed; where only running totals are given, figures are running totals.
 */
export function findMissingIndicators(
  sources: readonly SourceSheet[],
  finder: NameFinder,
  known: readonly KnownIndicator[],
): IndicatorToDefine[] {
  const namings = sources.flatMap((source) =>
    source.rows.filter((row) => 'nearest' in finder.indicator(row)).map((row) => ({ source, row })),
  )
  const missing = Map.groupBy(namings, ({ row }) => keyOf(row))
  const taken = new Set(known.map(({ code }) => code))
  const names = known.map(({ name }) => name)
  return [...missing.values()].flatMap((named) => {
    const measured = named.find(({ row }) => row.unitOfMeasure !== '')
    return measured ? [describe(measured.row, named, taken, names)] : []
  })
}

const keyOf = (row: TargetRow): string =>
  row.indicatorCode ? nameKey(row.indicatorCode) : (nameVariants(row.indicator, row.within)[1] ?? '')

function describe(
  first: TargetRow,
  named: readonly Naming[],
  taken: Set<string>,
  names: readonly string[],
): IndicatorToDefine {
  const code = first.indicatorCode ?? nextFreeCode(taken)
  taken.add(code)
  const isRate = first.unitOfMeasure.includes('%') || nameKey(first.unitOfMeasure) === 'phan tram'
  const values = named.flatMap(({ row }) => [row.planned, ...row.actuals, ...row.together]).filter(isGiven)
  return {
    id: newId(),
    code,
    name: first.indicator,
    unitOfMeasure: first.unitOfMeasure,
    aggregation: isRate ? 'mean' : 'sum',
    ...periodsOf(named),
    decimals: Math.min(6, Math.max(isRate ? 1 : 0, ...values.map(decimalsIn))),
    nearest: findNearestName(first.indicator, names),
  }
}

/** How the files report it: by month where any line does, otherwise as a running total, otherwise by quarter. */
function periodsOf(named: readonly Naming[]): Pick<NewIndicator, 'frequency' | 'entry'> {
  const hasMonths = named.some(({ row }) => row.actuals.some(isGiven))
  const spans = named.flatMap(({ source, row }) =>
    source.columns.spans.filter((_, index) => row.together[index]),
  )
  const isRunning = spans.some(({ from }) => from === 1)
  const isQuarterly = spans.length > 0 && spans.every(({ from, through }) => through - from === 2)
  if (hasMonths || spans.length === 0) return { frequency: 'month', entry: 'in_period' }
  if (isQuarterly) return { frequency: 'quarter', entry: 'in_period' }
  return { frequency: 'month', entry: isRunning ? 'cumulative' : 'in_period' }
}

const isGiven = (value: Decimal | null): value is Decimal => value !== null
const decimalsIn = (value: Decimal): number => value.split('.')[1]?.length ?? 0

function nextFreeCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `CT${String(number).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}
