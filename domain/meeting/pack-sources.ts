import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { DocumentSource, TrackedFigure } from '#domain/official-document/block.ts'
import type { BriefingPack } from './briefing-pack.ts'

/** The passports of a pack, numbered in the order in which its text comes to them. */
export interface PackSources {
  readonly all: DocumentSource[]
  add(source: Omit<DocumentSource, 'number' | 'asOf'> & { asOf: CalendarDate }): number
}

export function openSources({ origin }: BriefingPack): PackSources {
  const all: DocumentSource[] = []
  return {
    all,
    add({ asOf, address, ...source }) {
      const number = all.length + 1
      const whole = address === null ? null : `${origin}${address}`
      all.push({ ...source, number, asOf: formatDate(asOf), address: whole })
      return number
    },
  }
}

export const figure = (id: string, value: number | string, source: number | null = null): TrackedFigure => ({
  id,
  text: String(value),
  source,
})
