import { type Decimal, compare, round } from '#domain/quantity/decimal.ts'
import { parseNumber } from '#domain/quantity/parse-number.ts'
import { foldWords } from '#domain/text/fold.ts'
import type { ReportFigure } from './content.ts'

/** A figure that a text says of an indicator, where the books say something else. */
export interface FigureAgainst {
  readonly targetId: string
  readonly indicator: string
  readonly said: string
  readonly known: Decimal
}

type Known = Pick<
  ReportFigure,
  'targetId' | 'indicator' | 'actualToDate' | 'planned' | 'percentOfPlan' | 'percentOfExpected'
>

/** The first number behind the name of an indicator, before the sentence ends. */
const numberAfter = /(\d+(?:[.,]\d+)*)/u

/**
 * Where a text names an indicator and then a number that is none of its figures (done, plan, share), the two contradict one
 * another. Only the number next to the name is judged: of others nobody can say what they count.
 */
export function figuresAgainst(text: string, figures: readonly Known[]): FigureAgainst[] {
  return text.split('\n').flatMap((paragraph) => figures.flatMap((figure) => against(paragraph, figure)))
}

function against(paragraph: string, figure: Known): FigureAgainst[] {
  const { targetId, indicator, actualToDate } = figure
  if (actualToDate === null) return []
  const at = placeOf(paragraph, indicator)
  if (at === null) return []
  const [, said] = numberAfter.exec(paragraph.slice(at).split(/[.;](?:\s|$)/u)[0] ?? '') ?? []
  const value = said ? valueOf(said) : null
  if (said === undefined || value === null || isKnown(value, figure)) return []
  return [{ targetId, indicator, said, known: actualToDate }]
}

/** Where the name ends in the paragraph, whatever its tone marks and case; null where it is not named. */
function placeOf(paragraph: string, name: string): number | null {
  const words = foldWords(name)
  const tokens = [...paragraph.matchAll(/[\p{L}\p{M}\p{N}%]+/gu)]
  const wanted = words.split(' ').length
  for (let from = 0; from + wanted <= tokens.length; from += 1) {
    const slice = tokens.slice(from, from + wanted)
    if (slice.map(([token]) => foldWords(token)).join(' ') !== words) continue
    const last = slice.at(-1)
    return last ? last.index + last[0].length : null
  }
  return null
}

function valueOf(said: string): Decimal | null {
  const read = parseNumber(said)
  if ('value' in read) return read.value
  return 'ambiguous' in read ? read.ambiguous[0] : null
}

function isKnown(value: Decimal, figure: Known): boolean {
  const places = value.split('.')[1]?.length ?? 0
  const known = [figure.actualToDate, figure.planned, figure.percentOfPlan, figure.percentOfExpected]
  return known.some((each) => each !== null && compare(round(each, places), value) === 0)
}
