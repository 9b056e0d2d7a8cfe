/** How much a set holds. Every set has one province with 18 departments and 50 people. */
export interface Size {
  readonly name: string
  readonly units: number
  readonly tasks: number
  /** Tasks with a long history, for the page of one task. */
  readonly longHistories: number
  readonly recommendations: number
  /** Each is a target of every unit. */
  readonly indicators: number
  readonly monthsReported: number
  /** Years of targets with all their figures, the present one among them. */
  readonly years: number
  /** Other organisations of the same database, each the size of the small set. */
  readonly others: number
  /** How often every task stands in it, with its parts, reports and claims; the log of the copies is written too. */
  readonly copies: number
  /** Whether the log is written, one event for each row; without it nothing but speed can be asked. */
  readonly isLogged: boolean
}

/** Rows of the log about one task: the mean, and those of a long history. */
export const eventsOfTask = 3
export const eventsOfLongHistory = 50

/** Tasks in progress at the first department, for whoever reports on them again and again. */
export const tasksInHand = 64

const small: Size = {
  name: 'small',
  units: 200,
  tasks: 200,
  longHistories: 2,
  recommendations: 20,
  indicators: 2,
  monthsReported: 9,
  years: 1,
  others: 0,
  copies: 1,
  isLogged: true,
}

export const sizes = {
  small,
  standard: {
    ...small,
    name: 'standard',
    tasks: 100_000,
    longHistories: 100,
    recommendations: 400,
    indicators: 10,
  },
  /** The standard set with ten times its tasks; its log is not sealed. */
  million: {
    ...small,
    name: 'million',
    tasks: 100_000,
    longHistories: 100,
    recommendations: 400,
    indicators: 10,
    copies: 10,
  },
  /** 34 organisations, one of them with 1,000 units, 20,000 targets and 12 months. */
  national: {
    ...small,
    name: 'national',
    units: 1000,
    indicators: 20,
    monthsReported: 12,
    others: 33,
    isLogged: false,
  },
} satisfies Record<string, Size>

/** A set with so many years of targets. */
export const withYears = (size: Size, years: number): Size =>
  years === 1 ? size : { ...size, name: `${size.name} of ${years} years`, years }
