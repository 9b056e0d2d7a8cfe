import type { CalendarDate } from '#domain/calendar/date.ts'
import type { RemarkTone } from '#domain/remark/remark.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

export interface NewRemark {
  readonly tone: RemarkTone
  readonly text: string
  readonly unitIds: readonly string[]
  /** The sentence of the document that says it. */
  readonly clauseId: string
  readonly saidOn: CalendarDate
}

/** Keeps what a document says of units, one remark for each; the caller has checked who may. */
export async function keepRemarks(
  tx: Tx,
  { actor, today }: { actor: Actor; today: CalendarDate },
  remark: NewRemark,
): Promise<string[]> {
  const unitIds = [...new Set(remark.unitIds)]
  await insistUnits(tx, unitIds, today)
  const rows = unitIds.map((unitId) => ({
    id: newId(),
    unit_id: unitId,
    tone: remark.tone,
    text: remark.text,
    clause_id: remark.clauseId,
    said_on: remark.saidOn,
    recorded_by: actor.personId,
  }))
  await tx.insertInto('remark').values(rows).execute()
  return rows.map(({ id }) => id)
}
