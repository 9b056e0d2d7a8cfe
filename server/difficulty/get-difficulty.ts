import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Difficulty } from '#domain/difficulty/contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { describeDifficulty } from './describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from './difficulties-seen.ts'

/** The difficulty as the actor sees it, its row locked. Throws `not_found` when it is not theirs to see. */
export async function getDifficulty(
  tx: Tx,
  facts: { actor: Actor; today: CalendarDate },
  id: string,
): Promise<Difficulty> {
  found(
    await difficultiesSeen(tx, facts.actor)
      .select('d.id')
      .where('d.id', '=', id)
      .forUpdate('d')
      .executeTakeFirst(),
  )
  const row = await withRaisers(difficultiesSeen(tx, facts.actor), facts.today)
    .where('d.id', '=', id)
    .executeTakeFirst()
  return describeDifficulty(found(row), facts)
}
