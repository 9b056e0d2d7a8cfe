import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Layout, Signer } from '#domain/official-document/official-document.ts'
import type { Briefing } from './briefing.ts'

/** What a unit has come due and overdue, all under it together. */
export interface OverdueOfUnit {
  readonly unit: Pick<UnitReference, 'id' | 'name'>
  readonly comeDue: number
  readonly overdue: number
}

/** A matter submitted for direction that has none yet. */
export interface WaitingMatter {
  readonly id: string
  readonly title: string
  readonly submittedBy: string
  readonly submittedOn: CalendarDate
  readonly dueOn: CalendarDate | null
}

/** Who approved the last approved month of a target. */
export interface TargetApproval {
  readonly targetId: string
  readonly month: number
  readonly by: string
  readonly on: CalendarDate
}

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
  /** As of `countedOn`, which is the day of the briefing or, of an older one, the day it is printed. */
  readonly overdue: readonly OverdueOfUnit[]
  readonly matters: readonly WaitingMatter[]
  readonly countedOn: CalendarDate
  readonly approvals: readonly TargetApproval[]
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
