import type { CalendarDate } from '#domain/calendar/date.ts'
import type { DifficultyCause, DifficultyKind } from '#domain/difficulty/difficulty.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

export interface NewDifficulty {
  readonly id: string
  readonly kind: DifficultyKind
  readonly cause: DifficultyCause
  readonly text: string
  readonly raisedByUnitIds: readonly string[]
  readonly meetingId?: string | null
  readonly clauseId?: string | null
}

/** Enters a difficulty, counted once, with each unit that raised it. The caller has checked who may raise it. */
export async function raiseDifficulty(
  tx: Tx,
  { today }: { today: CalendarDate },
  difficulty: NewDifficulty,
): Promise<{ id: string }> {
  const unitIds = [...new Set(difficulty.raisedByUnitIds)]
  await insistUnits(tx, unitIds, today)
  await tx
    .insertInto('difficulty')
    .values({
      id: difficulty.id,
      kind: difficulty.kind,
      cause: difficulty.cause,
      text: difficulty.text,
      meeting_id: difficulty.meetingId ?? null,
      clause_id: difficulty.clauseId ?? null,
      raised_on: today,
    })
    .execute()
  for (const unitId of unitIds) {
    await addRaiser(tx, { id: newId(), difficultyId: difficulty.id, unitId, raisedOn: today })
  }
  return { id: difficulty.id }
}

/** One raiser more of a difficulty. */
export async function addRaiser(
  tx: Tx,
  raiser: { id: string; difficultyId: string; unitId: string; raisedOn: CalendarDate },
): Promise<void> {
  await tx
    .insertInto('difficulty_raiser')
    .values({
      id: raiser.id,
      difficulty_id: raiser.difficultyId,
      unit_id: raiser.unitId,
      raised_on: raiser.raisedOn,
    })
    .execute()
}

/** It weighs again on a raiser for which it had been gone. */
export async function weighAgain(tx: Tx, difficultyId: string, unitId: string): Promise<void> {
  await tx
    .updateTable('difficulty_raiser')
    .set((set) => ({ gone_on: null, gone_by: null, version: set('version', '+', 1) }))
    .where('difficulty_id', '=', difficultyId)
    .where('unit_id', '=', unitId)
    .execute()
}
