import type { MeetingRow } from '#domain/meeting/contract.ts'

type Row = Pick<MeetingRow, 'state' | 'heldOn'>

/** The meeting that is held now, otherwise the nearest that is planned. */
export function findNextMeeting<M extends Row>(meetings: readonly M[]): M | undefined {
  const planned = meetings.filter(({ state }) => state === 'planned')
  return (
    meetings.find(({ state }) => state === 'open') ??
    planned.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))[0]
  )
}
