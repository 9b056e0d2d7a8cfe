import type { WorkRow } from './read-work.ts'

/** The units and people that a task and its parts name by their ids. */
export function namedIn(rows: readonly WorkRow[]): { unitIds: string[]; personIds: string[] } {
  const units = rows.flatMap((row) => [
    row.owed_by_unit_id,
    row.owed_to_unit_id,
    ...row.contests.flatMap(({ unit, proposedUnit }) => [unit, proposedUnit]),
    ...row.transfers.flatMap(({ from, to }) => [from, to]),
  ])
  const people = rows.flatMap((row) => [
    row.owed_by_person_id,
    ...row.progress.map(({ reportedBy }) => reportedBy),
    ...row.submissions.flatMap(({ submittedBy, decidedBy }) => [submittedBy, decidedBy]),
    ...row.extensionsAsked.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]),
    ...row.contests.flatMap(({ contestedBy, decidedBy }) => [contestedBy, decidedBy]),
    ...row.transfers.map(({ decidedBy }) => decidedBy),
    ...row.blocks.map(({ blockedBy }) => blockedBy),
    ...row.successions.map(({ decidedBy }) => decidedBy),
  ])
  return { unitIds: [...new Set(units)], personIds: [...new Set(people.filter((id) => id !== null))] }
}
