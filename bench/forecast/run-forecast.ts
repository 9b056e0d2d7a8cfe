import { forecastYear } from '#domain/target/forecast/forecast-year.ts'
import type { Kind } from './kind.ts'
import { keptApart } from './kept-apart.ts'
import { kinds } from './kinds.ts'
import { type Outcome, lengths, monthsSeen, outcomesOf } from './score.ts'

type Print = (line: string) => void

/** Not the seed that the constants were chosen with, which was 1. */
const seed = 20_231
/** On average over kinds and lengths; single ones lie further away, which the report shows. */
const [leastHeld, mostHeld] = [0.75, 0.85]

/** Measures the forecast over made series, `count` of each kind and length; answers what must not be. */
export function runForecast(count: number, print: Print): string[] {
  print('error of the year over that of the best plain way; what the 80 % interval held, and its width')
  return [...measure('chosen on', kinds, count, print), ...measure('kept apart', keptApart, count, print)]
}

function measure(title: string, measured: readonly Kind[], count: number, print: Print): string[] {
  const outcomes = measured.map((kind) => outcomesOf(kind, { seed, count, forecast: forecastYear }))
  print(`\n${[title, ...monthsSeen.map((months) => `after ${months} months`)].join(' | ')}`)
  measured.forEach(({ name }, index) =>
    print(
      lineOf(
        name,
        (outcomes[index] ?? []).filter(({ years }) => years > 0),
      ),
    ),
  )
  print('')
  for (const years of lengths)
    print(
      lineOf(
        `${years} years`,
        outcomes.flat().filter((outcome) => outcome.years === years),
      ),
    )
  const held = meanOf(outcomes.flat(), ({ holds }) => Number(holds))
  print(`${title}: all together held ${percent(held)}`)
  return held < leastHeld || held > mostHeld ? [`${title}: the interval held ${percent(held)}`] : []
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

const lineOf = (name: string, outcomes: readonly Outcome[]): string =>
  [name, ...monthsSeen.map((months) => cellOf(outcomes.filter((each) => each.months === months)))].join(' | ')

/** The mean over kinds and lengths of each ratio, so that no kind with large errors drowns the others. */
function cellOf(outcomes: readonly Outcome[]): string {
  const groups = [...Map.groupBy(outcomes, ({ kind, years }) => `${kind} ${years}`).values()]
  const ratio = Math.exp(meanOf(groups, (group) => Math.log(overBestPlain(group))))
  const held = meanOf(outcomes, ({ holds }) => Number(holds))
  return `${ratio.toFixed(2)}, ${percent(held)}, ${percent(medianOf(outcomes.map(({ width }) => width)))}`
}

function overBestPlain(outcomes: readonly Outcome[]): number {
  const ways = Object.keys(outcomes[0]?.plain ?? {})
  const best = Math.min(...ways.map((way) => meanOf(outcomes, ({ plain }) => plain[way] ?? 0)))
  return meanOf(outcomes, ({ error }) => error) / best
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const meanOf = <T>(list: readonly T[], of: (each: T) => number): number =>
  list.reduce((sum, each) => sum + of(each), 0) / list.length
