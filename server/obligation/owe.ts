import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { DueIn } from '#domain/calendar/due-in.ts'
import type { ObligationKind } from '#domain/obligation/obligation.ts'
import type { Confidentiality } from '#domain/task/confidentiality.ts'
import type { Tx } from '#server/kernel/database.ts'
import { nextNumber, nextNumbers } from '#server/kernel/next-number.ts'

/** What is entered in the ledger when something comes to be owed. */
export interface Owed {
  readonly id: string
  readonly kind: ObligationKind
  readonly title: string
  readonly requiredQuality: string
  readonly owedByUnitId: string
  readonly owedByPersonId?: string | null
  readonly owedToUnitId: string
  readonly owedToPersonId?: string | null
  readonly parentId?: string | null
  readonly clauseId?: string | null
  readonly conclusionId?: string | null
  readonly recommendationId?: string | null
  readonly targetId?: string | null
  readonly workFieldId?: string | null
  readonly programmeId?: string | null
  readonly starred?: boolean
  readonly confidentiality?: Confidentiality
  /** Where it stands in for work that had a date before; otherwise the date is the first one. */
  readonly firstDueOn?: CalendarDate | null
  readonly assignedOn: CalendarDate
  /** Null for a standing obligation. */
  readonly dueOn: CalendarDate | null
  /** The term of which dueOn is the end, where one was given. */
  readonly dueIn?: DueIn | null
}

/** Enters an obligation in the ledger under the next number of its kind and year. */
export async function owe(tx: Tx, owed: Owed): Promise<{ id: string; number: number; year: number }> {
  const year = yearOf(owed.assignedOn)
  const number = await nextNumber(tx, owed.kind, year)
  await tx.insertInto('obligation').values(rowOfOwed(owed, { number, year })).execute()
  return { id: owed.id, number, year }
}

/** The same for many of one kind and year at once, numbered in their order, in two statements. */
export async function oweMany(tx: Tx, owed: readonly Owed[]): Promise<void> {
  const [first] = owed
  if (!first) return
  const year = yearOf(first.assignedOn)
  const from = await nextNumbers(tx, first.kind, year, owed.length)
  const rows = owed.map((each, at) => rowOfOwed(each, { number: from + at, year }))
  await tx.insertInto('obligation').values(rows).execute()
}

/** The row of the ledger of what comes to be owed, under its number. */
export const rowOfOwed = (owed: Owed, { number, year }: { number: number; year: number }) => ({
  id: owed.id,
  kind: owed.kind,
  number,
  year,
  title: owed.title,
  required_quality: owed.requiredQuality,
  owed_by_unit_id: owed.owedByUnitId,
  owed_by_person_id: owed.owedByPersonId ?? null,
  owed_to_unit_id: owed.owedToUnitId,
  owed_to_person_id: owed.owedToPersonId ?? null,
  parent_id: owed.parentId ?? null,
  clause_id: owed.clauseId ?? null,
  conclusion_id: owed.conclusionId ?? null,
  recommendation_id: owed.recommendationId ?? null,
  target_id: owed.targetId ?? null,
  work_field_id: owed.workFieldId ?? null,
  programme_id: owed.programmeId ?? null,
  starred: owed.starred ?? false,
  assigned_on: owed.assignedOn,
  confidentiality: owed.confidentiality ?? 'ordinary',
  first_due_on: owed.firstDueOn ?? owed.dueOn,
  due_on: owed.dueOn,
  due_in_days: owed.dueIn?.days ?? null,
  due_in_kind: owed.dueIn?.kind ?? null,
  last_updated_on: owed.assignedOn,
})
