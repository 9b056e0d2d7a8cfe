import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Random } from './random.ts'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** A UUIDv7 of a given day whose random part the seed decides. */
export function seededId(random: Random, day: CalendarDate): string {
  const milliseconds = Date.parse(`${day}T01:00:00Z`) + random.int(36_000_000)
  const time = hex(milliseconds, 12)
  const variant = hex(0x8000 + random.int(0x4000), 4)
  const rest = `${hex(random.int(0x1000000), 6)}${hex(random.int(0x1000000), 6)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.int(0x1000), 3)}-${variant}-${rest}`
}
