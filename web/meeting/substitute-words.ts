import type { AttendanceRow } from '#domain/meeting/agenda-contract.ts'

/** Who comes in place of the head of a unit: name and post, or the post alone. */
export const substituteWords = ({ name, title }: NonNullable<AttendanceRow['substitute']>): string =>
  [name, title].filter(Boolean).join(', ')
