import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Rhythm } from '#domain/task/rhythm.ts'
import type { MinuteLine } from '#domain/meeting/read-line.ts'

/** A conclusion as it will be kept: what was read in the line, or what the secretary made of it. */
export type Proposed = {
  text: string
  leadUnitId: string | null
  cooperatingUnitIds: string[]
  dueOn: CalendarDate | null
  rhythm: Rhythm | null
  requiredQuality: string | null
}

/** What a line proposes; of a note only its words. */
export const proposedFrom = (read: MinuteLine): Proposed =>
  read.kind === 'note'
    ? {
        text: read.text,
        leadUnitId: null,
        cooperatingUnitIds: [],
        dueOn: null,
        rhythm: null,
        requiredQuality: null,
      }
    : {
        text: read.text,
        leadUnitId: read.leadUnitId,
        cooperatingUnitIds: [...read.cooperatingUnitIds],
        dueOn: read.dueOn,
        rhythm: read.rhythm,
        requiredQuality: read.requiredQuality,
      }
