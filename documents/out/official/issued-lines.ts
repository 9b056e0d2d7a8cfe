import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDateFormally } from '#domain/calendar/format-date.ts'
import type { Layout } from '#domain/official-document/official-document.ts'
import { findTemplate } from './find-template.ts'
import type { HeadPart } from './line.ts'

/** What a document was given when it was issued. */
export interface Issued {
  readonly layout: Layout
  /** As printed: `05-TB/VPTU`. */
  readonly symbol: string
  readonly place: string
  readonly issuedOn: CalendarDate
}

/** The lines of the head that are known once it is issued, in the words of its layout. */
export const issuedLines = ({ layout, symbol, place, issuedOn }: Issued): Record<HeadPart, string> => ({
  number: `${findTemplate(layout, issuedOn).number.before}${symbol}`,
  place: `${place}, ${formatDateFormally(issuedOn)}`,
})
