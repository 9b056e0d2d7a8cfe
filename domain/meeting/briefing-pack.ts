import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { Layout, Signer } from '#domain/official-document/official-document.ts'
import type { Briefing } from './briefing.ts'

/** What is before a meeting as one paper, before any layout: the briefing with what the office adds to it. */
export interface BriefingPack {
  readonly meetingId: string
  readonly title: string
  readonly heldOn: CalendarDate
  readonly reviewedFrom: CalendarDate
  readonly reviewedTo: CalendarDate
  readonly previousHeldOn: CalendarDate | null
  readonly briefing: Briefing
  readonly isFrozen: boolean
  /** The people that the briefing names by id. */
  readonly people: readonly PersonReference[]
  /** Where the pages are opened: scheme and host, without a slash at its end. */
  readonly origin: string
  readonly layout: Layout
  readonly superiorBody: string | null
  readonly issuingBody: string
  readonly symbol: string
  readonly place: string
  readonly recipients: readonly string[]
  readonly signer: Signer
  readonly isDemonstration: boolean
}
