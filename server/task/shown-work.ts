import type { FileReference } from '#domain/file/contract.ts'
import { type StepSubject, stepsOpenTo } from '#domain/task/policy.ts'
import type { Contribution } from '#domain/task/task-detail.ts'
import { type Reading, standingOf } from '#server/obligation/read-obligations.ts'
import { type Names, ifAny } from './names.ts'
import type { WorkRow } from './read-work.ts'

export interface Shown {
  readonly reading: Reading
  readonly names: Names
  readonly evidence: readonly (FileReference & { readonly submissionId: string })[]
  readonly sources: ReadonlyMap<string, Contribution['source']>
}

const noSource = { conclusion: null, clause: null, recommendation: null, appraisal: null, target: null }

/** A task or part as it stands on the reader's day, with the names of all in it and the steps open to the reader. */
export function shownWork(row: WorkRow, { reading, names, evidence, sources }: Shown) {
  const filesOf = (id: string) =>
    evidence
      .filter(({ submissionId }) => submissionId === id)
      .map(({ submissionId: _submissionId, ...file }) => file)
  return {
    ...ownOf(row),
    ...standingOf(row, reading),
    owedBy: names.unit(row.owed_by_unit_id),
    owedByPerson: ifAny(row.owed_by_person_id, names.person),
    owedTo: names.unit(row.owed_to_unit_id),
    source: sources.get(row.id) ?? noSource,
    isBlocked: row.blocks.some(({ isOpen }) => isOpen),
    asks: asksOf(row),
    dueIn: row.due_in_days && row.due_in_kind ? { days: row.due_in_days, kind: row.due_in_kind } : null,
    progress: row.progress.map((each) => ({ ...each, reportedBy: names.person(each.reportedBy) })),
    submissions: row.submissions.map((each) => ({
      ...each,
      submittedBy: names.person(each.submittedBy),
      decidedBy: ifAny(each.decidedBy, names.person),
      evidence: filesOf(each.id),
    })),
    extensionsAsked: row.extensionsAsked.map((each) => ({
      ...each,
      askedBy: ifAny(each.askedBy, names.person),
      decidedBy: ifAny(each.decidedBy, names.person),
    })),
    contests: row.contests.map((each) => ({
      ...each,
      unit: names.unit(each.unit),
      proposedUnit: names.unit(each.proposedUnit),
      contestedBy: names.person(each.contestedBy),
      decidedBy: ifAny(each.decidedBy, names.person),
    })),
    transfers: row.transfers.map((each) => ({
      ...each,
      from: names.unit(each.from),
      to: names.unit(each.to),
      decidedBy: names.person(each.decidedBy),
    })),
    can: stepsOpenTo(reading.actor, subjectOf(row, reading, names)),
  }
}

/** What stands in the answer as it stands in the row. */
const ownOf = ({
  id,
  kind,
  number,
  year,
  title,
  requiredQuality,
  parentId,
  starred,
  confidentiality,
  state,
  assignedOn,
  firstDueOn,
  dueOn,
  claimedOn,
  verifiedOn,
  quality,
  progressPercent,
  returns,
  extensions,
  lastUpdatedOn,
  version,
  acknowledgedOn,
  cancelledOn,
  cancelledReason,
}: WorkRow) => ({
  id,
  kind,
  number,
  year,
  title,
  requiredQuality,
  parentId,
  starred,
  confidentiality,
  state,
  assignedOn,
  firstDueOn,
  dueOn,
  claimedOn,
  verifiedOn,
  quality,
  progressPercent,
  returns,
  extensions,
  lastUpdatedOn,
  version,
  acknowledgedOn,
  cancelledOn,
  cancelledReason,
})

const asksOf = ({ contests, extensionsAsked }: WorkRow): Contribution['asks'] =>
  contests.some(isOpen) ? 'contest' : extensionsAsked.some(isOpen) ? 'extension' : null

/** What the policies ask of work: of what is asked or claimed, that which nobody has decided yet. */
const subjectOf = (row: WorkRow, { today }: Reading, names: Names): StepSubject => ({
  state: row.state,
  owedByUnitId: row.owed_by_unit_id,
  owedByPersonId: row.owed_by_person_id,
  owedToUnitId: row.owed_to_unit_id,
  owedToStanding: names.isStanding(row.owed_to_unit_id),
  submittedById: row.submissions.find(isOpen)?.submittedBy ?? null,
  dueOn: row.dueOn,
  isPastDue: row.dueOn !== null && row.dueOn < today,
  extensionAskedById: row.extensionsAsked.find(isOpen)?.askedBy ?? null,
  contestedById: row.contests.find(isOpen)?.contestedBy ?? null,
})

const isOpen = ({ decision }: { decision: unknown }): boolean => decision === null
