import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Difficulty } from '#domain/difficulty/contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { describeDifficulty } from './describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from './difficulties-seen.ts'

interface Facts {
  readonly actor: Actor
  readonly today: CalendarDate
}

/** The difficulty as the actor sees it, its row locked. Throws `not_found` when it is not theirs to see. */
export async function getDifficulty(
  tx: Tx,
  facts: Facts,
  id: string,
  seen: { orShared?: boolean } = {},
): Promise<Difficulty> {
  found(
    await difficultiesSeen(tx, facts.actor, seen)
      .select('d.id')
      .where('d.id', '=', id)
      .forUpdate('d')
      .executeTakeFirst(),
  )
  return tellDifficulty(tx, facts, id, seen)
}

/** The difficulty as it stands after a command, with what its reader may do next. */
export async function tellDifficulty(
  tx: Tx,
  facts: Facts,
  id: string,
  seen: { orShared?: boolean } = {},
): Promise<Difficulty> {
  const row = await withRaisers(difficultiesSeen(tx, facts.actor, seen), facts.today)
    .where('d.id', '=', id)
    .executeTakeFirst()
  return describeDifficulty(found(row), { ...facts, calendar: await readCalendar(tx) })
}
