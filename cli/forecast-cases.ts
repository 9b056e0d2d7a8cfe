import {
  type Figure,
  type ForecastQuestion,
  type YearWay,
  yearWays,
} from '#domain/target/forecast/forecast.ts'
import type { CaseProblem } from './forecast-words.ts'

export interface Case {
  readonly id: string
  readonly question: ForecastQuestion
}

/** Something wrong, and where: `[3].history[0][11]`. */
export interface Complaint {
  readonly path: string
  readonly problem: CaseProblem
}

/** The size from which a figure is no exact decimal of Nhịp. */
const tooLarge = 1e20

const isWay = (name: unknown): name is YearWay => yearWays.some((way) => way === name)

/**
 * Checks cases that came as JSON. All that is wrong is collected, one complaint for each place. Written out by hand: a
 * schema library would take longer to load than ten thousand cases take to forecast.
 */
export function readCases(input: unknown): { cases: Case[]; complaints: Complaint[] } {
  const complaints: Complaint[] = []
  const complain = (path: string, problem: CaseProblem) => {
    complaints.push({ path, problem })
  }
  if (!Array.isArray(input)) return { cases: [], complaints: [{ path: '', problem: 'not_a_list' }] }
  const seen = new Set<string>()
  const cases = input.flatMap((item: unknown, index): Case[] => {
    const path = `[${index}]`
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      complain(path, 'not_an_object')
      return []
    }
    const { id, history, observed, aggregation, planned } = item as Record<string, unknown>
    const known = typeof id === 'string' && id !== '' ? id : null
    if (known === null) complain(`${path}.id`, 'bad_id')
    else if (seen.has(known)) complain(`${path}.id`, 'duplicate_id')
    else seen.add(known)
    const question = {
      history: readYears(history, `${path}.history`, complain),
      observed: readObserved(observed, `${path}.observed`, complain),
      aggregation: readAggregation(aggregation, `${path}.aggregation`, complain),
      planned: readPlanned(planned, `${path}.planned`, complain),
    }
    return [{ id: known ?? '', question }]
  })
  return { cases, complaints }
}

type Complain = (path: string, problem: CaseProblem) => void

function readYears(years: unknown, path: string, complain: Complain): Figure[][] {
  if (!Array.isArray(years)) {
    complain(path, 'history_not_a_list')
    return []
  }
  return years.map((year: unknown, index) => {
    if (Array.isArray(year) && year.length === 12) return readFigures(year, `${path}[${index}]`, complain)
    complain(`${path}[${index}]`, 'year_not_twelve')
    return []
  })
}

function readObserved(observed: unknown, path: string, complain: Complain): Figure[] {
  if (Array.isArray(observed) && observed.length <= 12) return readFigures(observed, path, complain)
  complain(path, Array.isArray(observed) ? 'observed_too_long' : 'observed_not_a_list')
  return []
}

function readFigures(figures: readonly unknown[], path: string, complain: Complain): Figure[] {
  return figures.map((figure, index) => {
    if (figure === null) return null
    if (typeof figure === 'number' && Math.abs(figure) < tooLarge) return figure
    complain(`${path}[${index}]`, typeof figure === 'number' ? 'number_too_large' : 'not_a_number')
    return null
  })
}

function readAggregation(aggregation: unknown, path: string, complain: Complain): YearWay {
  if (aggregation === undefined) return 'sum'
  if (isWay(aggregation)) return aggregation
  complain(path, 'bad_aggregation')
  return 'sum'
}

function readPlanned(planned: unknown, path: string, complain: Complain): number[] | null {
  if (planned === undefined || planned === null) return null
  const months: unknown[] = Array.isArray(planned) ? planned : []
  const figures = months.filter(
    (each): each is number => typeof each === 'number' && each >= 0 && each < tooLarge,
  )
  if (figures.length === 12 && months.length === 12 && figures.some((each) => each > 0)) return figures
  complain(path, 'bad_planned')
  return null
}
