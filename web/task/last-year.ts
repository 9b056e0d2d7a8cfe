import {
  type CalendarDate,
  calendarDate,
  dateOf,
  endOfMonth,
  isCalendarDate,
  monthOf,
  yearOf,
} from '#domain/calendar/date.ts'
import type { SourceKind } from '#domain/obligation/count.ts'
import { summarizeObligations } from '#domain/obligation/contract.ts'
import { comeDue } from '#domain/obligation/four-cells.ts'
import { useLaterRead } from '#web/api.ts'
import { useWords } from '#web/words/language.tsx'

/** Of which due dates, from which source and in which field of work the cells are counted. */
export interface CountedOf {
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  readonly source?: SourceKind
  /** The id of a field of work, or `none`. */
  readonly workField?: string
}

export const periods = ['month', 'quarter', 'year'] as const

/** The first and last day of the present month, quarter or year; nothing for any other word. */
export function periodOf(period: string, today: CalendarDate): CountedOf {
  const length = { month: 1, quarter: 3, year: 12 }[period]
  if (!length) return {}
  const first = Math.floor((monthOf(today) - 1) / length) * length + 1
  return { from: dateOf(yearOf(today), first, 1), to: endOfMonth(yearOf(today), first + length - 1) }
}

/** The same day a year before; 29 February becomes the 28th. */
function yearBefore(day: CalendarDate): CalendarDate {
  const text = `${yearOf(day) - 1}${day.slice(4)}`
  return isCalendarDate(text) ? text : calendarDate(text.replace('-29', '-28'))
}

/** What the same period of last year brought, by unit and in all. */
export interface LastYear {
  /** `năm trước 131 trên 171` of a unit, or of all together. */
  readonly shown: (unitId: string | null) => string
}

/** Null where no period is chosen: of everything there is no year before. */
export function useLastYear(within: { below?: string }, { from, to, ...only }: CountedOf): LastYear | null {
  const { t, format } = useWords()
  const isAsked = from !== undefined && to !== undefined
  const period = isAsked ? { from: yearBefore(from), to: yearBefore(to) } : {}
  const query = { ...within, ...period, ...only }
  const { data } = useLaterRead(summarizeObligations, { query, enabled: isAsked })
  if (!isAsked) return null
  return {
    shown(unitId) {
      const of = unitId === null ? data?.total : data?.units.find(({ unit }) => unit.id === unitId)
      const isKnown = of && comeDue(of.tasks) > 0
      const rate = isKnown ? format.of(of.tasks.done_on_time, comeDue(of.tasks)) : t('view.lastYearNone')
      return t('view.lastYear', { rate })
    },
  }
}
