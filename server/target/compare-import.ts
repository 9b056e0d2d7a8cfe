import { sql } from 'kysely'
import { type Decimal, compare, sum } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import type { ImportChange } from '#domain/target/import-contract.ts'
import type { Direction } from '#domain/target/indicator.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { loadFreezing } from '#server/cut-off/load-terms.ts'
import { newId } from '#server/kernel/id.ts'
import type { Claim, ClaimedFigure } from './figures-of-row.ts'
import { type FileRemark, cellOf, placeOf, remark } from './import-file.ts'
import { type ResolvedLine, claimsOf } from './resolve-import.ts'

type Figures = ReturnType<typeof claimsOf>['figures']

interface HeldTarget {
  id: string
  indicator_id: string
  unit_id: string
  planned: Decimal
  months: number[] | null
  values: Decimal[] | null
  ids: string[] | null
}

export interface PlannedTarget {
  readonly line: ResolvedLine
  readonly planned: Claim
  readonly targetId: string
  /** Null when the target is new. */
  readonly before: Decimal | null
}

export interface PlannedFigure {
  readonly id: string
  readonly targetId: string
  readonly line: ResolvedLine
  readonly figure: ClaimedFigure
  /** The reopening under which a frozen month is changed; null where it needs none. */
  readonly reopeningId: string | null
}

export type FileChange = ImportChange & { readonly fileId: string }

/** What an import would write, what stands already, and what keeps a line from being written. */
export interface ImportPlan {
  readonly newTargets: PlannedTarget[]
  readonly adjustedTargets: PlannedTarget[]
  readonly newFigures: PlannedFigure[]
  readonly changedFigures: PlannedFigure[]
  readonly changes: FileChange[]
  readonly problems: FileRemark[]
  readonly notices: FileRemark[]
  unchanged: number
}

const linesAtOnce = 5_000

export const emptyPlan = (): ImportPlan => ({
  newTargets: [],
  adjustedTargets: [],
  newFigures: [],
  changedFigures: [],
  changes: [],
  problems: [],
  notices: [],
  unchanged: 0,
})

/** Which months may still be changed by which units. */
export type Freezing = Awaited<ReturnType<typeof loadFreezing>>

/** Whether the rows that an import may change are held until the end of the transaction. */
export type Hold = 'held' | 'only_looked_at'

/** Compares the files with what stands, some thousand lines at a time. */
export async function compareImport(
  db: Db | Tx,
  year: number,
  lines: readonly ResolvedLine[],
  freezing: Freezing,
  hold: Hold,
): Promise<ImportPlan> {
  const plan = emptyPlan()
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = lines.slice(start, start + linesAtOnce)
    const held = await loadHeld(db, year, some, hold)
    for (const line of some)
      compareLine(plan, line, held.get(`${line.indicator.id} ${line.unit.id}`), freezing)
  }
  return plan
}

async function loadHeld(
  db: Db | Tx,
  year: number,
  lines: readonly ResolvedLine[],
  hold: Hold,
): Promise<Map<string, HeldTarget>> {
  const indicatorIds = lines.map(({ indicator }) => indicator.id)
  const unitIds = lines.map(({ unit }) => unit.id)
  const { rows } = await sql<HeldTarget>`
    select t.id, t.indicator_id, t.unit_id, t.planned, a.months, a.values, a.ids
    from unnest(${indicatorIds}::uuid[], ${unitIds}::uuid[]) as asked (indicator_id, unit_id)
    join target t on t.indicator_id = asked.indicator_id and t.unit_id = asked.unit_id and t.year = ${year}
    left join lateral (
      select array_agg(a.month) as months, array_agg(a.value) as values, array_agg(a.id::text) as ids
      from actual a where a.target_id = t.id
    ) a on true
    order by t.id ${hold === 'held' ? sql`for update of t` : sql``}`.execute(db)
  return new Map(rows.map((row) => [`${row.indicator_id} ${row.unit_id}`, row]))
}

/** Enters in the plan what one line changes. */
function compareLine(
  plan: ImportPlan,
  line: ResolvedLine,
  held: HeldTarget | undefined,
  freezing: Freezing,
): void {
  const { planned, figures } = claimsOf(line)
  if (!held && !planned) {
    const place = placeOf(line.source, line.row.line, line.source.columns.indicator)
    plan.problems.push(remark(place, 'target_not_set', line.row.indicator, { unit: line.unit.shortName }))
    return
  }
  const targetId = held?.id ?? newId()
  if (planned) comparePlanned(plan, { line, planned, targetId, before: held?.planned ?? null })
  for (const figure of figures) if (figure) compareFigure(plan, { line, targetId, figure }, held, freezing)
  plan.notices.push(...compareSpans(line, figures, held))
}

function comparePlanned(plan: ImportPlan, target: PlannedTarget): void {
  if (target.before !== null && compare(target.before, target.planned.value) === 0) plan.unchanged += 1
  else if (!isPlannedByOneFigure(target.line.indicator))
    plan.problems.push(remark(target.planned, 'plan_not_by_file', formatNumber(target.planned.value, 'vi')))
  else if (target.before === null) plan.newTargets.push(target)
  else {
    plan.adjustedTargets.push(target)
    plan.changes.push(changeOf(target.line, target.planned, null, target.before))
  }
}

/** A band has two ends and a plan by a day its day, of which a file's one figure says nothing. */
const isPlannedByOneFigure = ({ direction }: { direction: Direction }): boolean =>
  direction !== 'band' && direction !== 'by_date'

function compareFigure(
  plan: ImportPlan,
  planned: Omit<PlannedFigure, 'id' | 'reopeningId'>,
  held: HeldTarget | undefined,
  freezing: Freezing,
): void {
  const { figure, line } = planned
  const at = held?.months?.indexOf(figure.month) ?? -1
  const [before, id] = [held?.values?.[at], held?.ids?.[at]]
  if (before !== undefined && compare(before, figure.value) === 0) {
    plan.unchanged += 1
    return
  }
  const decision = freezing.mayChange(line.unit.id, figure.month)
  if (!decision.allowed) {
    const params = { month: figure.month }
    plan.problems.push(remark(figure, decision.reason, formatNumber(figure.value, 'vi'), params))
    return
  }
  const reopeningId = freezing.openBy(line.unit.id, figure.month)?.id ?? null
  if (before === undefined || id === undefined) {
    plan.newFigures.push({ ...planned, reopeningId, id: newId() })
    return
  }
  plan.changedFigures.push({ ...planned, reopeningId, id })
  plan.changes.push(changeOf(line, figure, figure.month, before))
}

const changeOf = (line: ResolvedLine, claim: Claim, month: number | null, before: Decimal): FileChange => ({
  fileId: claim.source.fileId,
  sheet: claim.source.sheet,
  cell: cellOf(claim),
  indicator: line.indicator.name,
  unit: line.unit.name,
  month,
  before,
  after: claim.value,
})

/** A running total must be the sum of its months, those that stand already among them. */
function compareSpans(line: ResolvedLine, figures: Figures, held: HeldTarget | undefined): FileRemark[] {
  const { indicator, row, source } = line
  const addsUp = indicator.aggregation === 'sum' && indicator.entry === 'in_period'
  if (!addsUp || indicator.frequency !== 'month') return []
  return source.columns.spans.flatMap(({ from, through, column }, index) => {
    const written = row.together[index]
    if (!written) return []
    const values = valuesBetween(figures, held, from, through)
    if (values.length < through - from + 1) return []
    const expected = sum(values)
    if (compare(expected, written) === 0) return []
    const params = { expected: formatNumber(expected, 'vi'), from, through }
    return [remark(placeOf(source, row.line, column), 'span_differs', formatNumber(written, 'vi'), params)]
  })
}

function valuesBetween(
  figures: Figures,
  held: HeldTarget | undefined,
  from: number,
  through: number,
): Decimal[] {
  const values: Decimal[] = []
  for (let month = from; month <= through; month++) {
    const value = figures[month]?.value ?? held?.values?.[held.months?.indexOf(month) ?? -1]
    if (value !== undefined) values.push(value)
  }
  return values
}

/** Whether there is nothing to write. */
export const isEmptyPlan = (plan: ImportPlan): boolean =>
  plan.newTargets.length +
    plan.adjustedTargets.length +
    plan.newFigures.length +
    plan.changedFigures.length ===
  0
