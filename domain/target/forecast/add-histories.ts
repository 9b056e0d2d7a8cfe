import type { Figure } from './forecast.ts'

/** The history of a unit made from others, and the months in which some of them have no figure. */
export interface JoinedHistory {
  readonly history: Figure[][]
  /** `year` counts from 0, the oldest; `month` from 1, January. */
  readonly missing: { year: number; month: number; parts: number[] }[]
}

/**
 * The years of a unit that was merged: the sum of its predecessors, the last years laid over one another. A month that some
 * predecessor has not reported, or a year it has not kept, makes the month unknown and not smaller; which parts are missing is named.
 */
export function addHistories(parts: readonly (readonly (readonly Figure[])[])[]): JoinedHistory {
  const length = Math.max(0, ...parts.map((part) => part.length))
  const missing: JoinedHistory['missing'] = []
  const history = Array.from({ length }, (_, year) =>
    Array.from({ length: 12 }, (_, month) => {
      const figures = parts.map((part) => part[year - length + part.length]?.[month] ?? null)
      const absent = figures.flatMap((figure, part) => (figure === null ? [part] : []))
      if (absent.length > 0) missing.push({ year, month: month + 1, parts: absent })
      return absent.length > 0 ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
    }),
  )
  return { history, missing }
}
