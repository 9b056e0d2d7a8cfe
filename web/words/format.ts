import { formatDate } from '#domain/calendar/format-date.ts'
import { type CalendarDate, dateOfInstant, daysBetween } from '#domain/calendar/date.ts'
import { decimal, type Decimal, divide, round } from '#domain/quantity/decimal.ts'
import { formatNumber, formatPercent } from '#domain/quantity/format-number.ts'
import { Big } from 'big.js'
import type { Language, Say } from './words.ts'

/** The one place that writes dates, numbers and durations for people. */
export type Format = ReturnType<typeof formatIn>

export function formatIn(language: Language, t: Say) {
  const number = (value: Decimal | number, decimals?: number): string =>
    formatNumber(exact(value), language, decimals)
  return {
    number,
    /** A figure per hundred: `76,2%`. */
    percent: (value: Decimal | number, decimals = 1): string =>
      formatPercent(exact(value), language, decimals),
    /** The share of `part` in `whole`, per hundred; a dash when there is nothing to share. */
    share: (part: number, whole: number): string => {
      const share = divide(decimal(part * 100), decimal(whole))
      return share === null ? '–' : formatPercent(share, language, 1)
    },
    /** `131 trên 171`: a figure with what it is counted of. */
    of: (part: Decimal | number, whole: Decimal | number): string =>
      t('format.of', { part: number(part), whole: number(whole) }),
    /** `05/10/2023` */
    date: (date: CalendarDate | null | undefined): string => (date ? formatDate(date) : '–'),
    /** `05/10` for a column whose year stands in its head. */
    day: (date: CalendarDate): string => formatDate(date).slice(0, 5),
    /** `Thứ Năm, 05/10/2023` */
    weekday: (date: CalendarDate): string => `${weekdayName(date, language)}, ${formatDate(date)}`,
    /** `Thứ Năm` */
    weekdayName: (date: CalendarDate): string => weekdayName(date, language),
    /** An instant in Việt Nam: `05/10/2023 08:12`. */
    instant: (at: string): string => `${formatDate(dateOfInstant(new Date(at)))} ${timeOf(at)}`,
    time: timeOf,
    /** How long ago a day was, for the clock of freshness: `hôm nay`, `hôm qua`, `6 ngày trước`. */
    ago: (date: CalendarDate | null, today: CalendarDate): string => ago(date, today, t),
    /** Working days left, or passed when negative: `Còn 3 ngày`, `Hôm nay`, `Quá 9 ngày`. */
    daysLeft: (days: number): string =>
      days === 0
        ? t('format.dueToday')
        : days > 0
          ? t('format.daysLeft', { count: days })
          : t('format.daysOver', { count: -days }),
    bytes: (bytes: number): string => sizeOf(bytes, number),
  }
}

const exact = (value: Decimal | number): Decimal =>
  typeof value === 'number' ? round(new Big(value), 6) : value

function timeOf(at: string): string {
  return new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

function weekdayName(date: CalendarDate, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function ago(date: CalendarDate | null, today: CalendarDate, t: Say): string {
  if (!date) return t('format.never')
  const days = daysBetween(date, today)
  if (days <= 0) return t('format.today')
  return days === 1 ? t('format.yesterday') : t('format.daysAgo', { count: days })
}

function sizeOf(bytes: number, number: (value: number, decimals: number) => string): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576
    ? `${number(Math.round(bytes / 1024), 0)} KB`
    : `${number(Math.round(bytes / 104_857.6) / 10, 1)} MB`
}
