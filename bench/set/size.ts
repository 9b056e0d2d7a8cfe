/** How much a set holds. Every set has the same province of 200 units and 50 people. */
export interface Size {
  readonly name: string
  readonly tasks: number
  /** Tasks with a long history, for the page of one task. */
  readonly longHistories: number
  readonly recommendations: number
  /** Each is a target of every unit; at most ten. */
  readonly indicators: number
}

/** Rows of the log about one task: the mean, and those of a long history. */
export const eventsOfTask = 3
export const eventsOfLongHistory = 50

/** Tasks in progress at the first department, for whoever reports on them again and again. */
export const tasksInHand = 64

export const sizes: Readonly<Record<string, Size>> = {
  small: { name: 'small', tasks: 200, longHistories: 2, recommendations: 20, indicators: 2 },
  standard: { name: 'standard', tasks: 100_000, longHistories: 100, recommendations: 400, indicators: 10 },
}
