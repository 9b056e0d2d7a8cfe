import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decimal, compare, decimal, subtract } from '#domain/quantity/decimal.ts'
import type { FigureChange, GoneLine, ReportFacts, ReportFigure, ReportLine, SinceLast } from './content.ts'
import { type ReportList, reportLists } from './template.ts'

/** A report as it is compared with another. */
interface Compared {
  readonly year: number
  readonly windowFrom: CalendarDate
  readonly facts: ReportFacts
}

interface Before extends Compared {
  readonly title: string
  readonly asOf: CalendarDate
}

/**
 * What differs from the report before. Figures add up from January on, so those of another year are not subtracted. What was
 * done is compared where both windows begin on the same day; else the whole list would be new. Of a list that was cut nobody
 * can say what is new in it or gone.
 */
export function sinceLast(before: Before, now: Compared): SinceLast {
  const isOtherYear = before.year !== now.year
  const listOf = (list: ReportList): SinceLast['lists'][ReportList] =>
    list === 'done' && before.windowFrom !== now.windowFrom ? null : changesOf(list, before.facts, now.facts)
  return {
    title: before.title,
    asOf: before.asOf,
    year: before.year,
    isOtherYear,
    figures: now.facts.figures.map((figure) => figureSince(figure, before.facts, isOtherYear)),
    lists: {
      done: listOf('done'),
      overdue: listOf('overdue'),
      difficulties: listOf('difficulties'),
      recommendations: listOf('recommendations'),
      next: listOf('next'),
    },
  }
}

/** What the facts of the report before say of a figure, and what was added since. */
export function figureSince(
  figure: ReportFigure,
  before: Pick<ReportFacts, 'figures'>,
  isOtherYear: boolean,
): FigureChange {
  const was = sameFigure(figure, before.figures)?.actualToDate ?? null
  const { targetId, actualToDate } = figure
  const isComparable = was !== null && actualToDate !== null && !isOtherYear
  return { targetId, before: was, change: isComparable ? subtract(actualToDate, was) : null }
}

/** A target is one of its year: over the turn of it an indicator is found by its name. */
const sameFigure = (
  { targetId, indicator, unitOfMeasure }: ReportFigure,
  figures: readonly ReportFigure[],
): ReportFigure | undefined =>
  figures.find((each) => each.targetId === targetId) ??
  figures.find((each) => each.indicator === indicator && each.unitOfMeasure === unitOfMeasure)

function changesOf(list: ReportList, before: ReportFacts, now: ReportFacts): SinceLast['lists'][ReportList] {
  const [was, is] = [before.lists[list], now.lists[list]]
  const held = new Set(was.lines.map(({ id }) => id))
  const holds = new Set(is.lines.map(({ id }) => id))
  return {
    before: was.total,
    fresh: isWhole(was) ? is.lines.flatMap(({ id }) => (held.has(id) ? [] : [id])) : [],
    gone: isWhole(is)
      ? was.lines.filter(({ id }) => !holds.has(id)).map((line) => ({ ...line, became: whereNow(line, now) }))
      : [],
  }
}

const isWhole = ({ total, lines }: ReportFacts['lists'][ReportList]): boolean => total === lines.length

const whereNow = ({ id }: ReportLine, { lists }: ReportFacts): GoneLine['became'] =>
  reportLists.find((list) => lists[list].lines.some((line) => line.id === id)) ?? null

/** What is new comes first, each part in its order. */
export function newFirst<Line extends Pick<ReportLine, 'id'>>(
  lines: readonly Line[],
  fresh: readonly string[],
): Line[] {
  const isNew = new Set(fresh)
  return [...lines.filter(({ id }) => isNew.has(id)), ...lines.filter(({ id }) => !isNew.has(id))]
}

/** Whether a figure went up, down, or stayed. */
export function directionOf(change: Decimal): 'up' | 'down' | 'same' {
  const against = compare(change, decimal(0))
  if (against === 0) return 'same'
  return against > 0 ? 'up' : 'down'
}
