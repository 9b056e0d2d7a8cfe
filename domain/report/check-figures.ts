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
  const known = figures.flatMap((figure) =>
    figure.actualToDate === null ? [] : [{ figure, words: foldWords(figure.indicator).split(' ') }],
  )
  if (known.length === 0) return []
  return text
    .split('\n')
    .filter((paragraph) => numberAfter.test(paragraph))
    .flatMap((paragraph) => {
      const tokens = tokensOf(paragraph)
      return known.flatMap(({ figure, words }) => against(paragraph, placeOf(tokens, words), figure))
    })
}

function against(paragraph: string, at: number | null, figure: Known): FigureAgainst[] {
  const { targetId, indicator, actualToDate } = figure
  if (at === null || actualToDate === null) return []
  const [, said] = numberAfter.exec(paragraph.slice(at).split(/[.;](?:\s|$)/u)[0] ?? '') ?? []
  const value = said ? valueOf(said) : null
  if (said === undefined || value === null || isKnown(value, figure)) return []
  return [{ targetId, indicator, said, known: actualToDate }]
}

interface FoldedToken {
  readonly word: string
  readonly end: number
}

const tokensOf = (paragraph: string): FoldedToken[] =>
  Array.from(paragraph.matchAll(/[\p{L}\p{M}\p{N}%]+/gu), (match) => ({
    word: foldWords(match[0]),
    end: match.index + match[0].length,
  }))

/** Where a name ends among the words, whatever their tone marks and case; null where it is not named. */
function placeOf(tokens: readonly FoldedToken[], words: readonly string[]): number | null {
  for (let from = 0; from + words.length <= tokens.length; from += 1)
    if (words.every((word, at) => tokens[from + at]?.word === word))
      return tokens[from + words.length - 1]?.end ?? null
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
