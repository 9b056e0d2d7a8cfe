import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { UrgeSubject } from '#domain/reminder/policy.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'

interface Urgeable extends UrgeSubject {
  readonly id: string
  readonly owedByUnitId: string
  readonly owedByPersonId: string | null
}

/** What urging by hand asks of an obligation, as its reader may see it; `not_found` for everyone else. Locked in a command. */
export async function loadUrgeable(
  db: Db | Tx,
  actor: Actor,
  id: string,
  today: CalendarDate,
): Promise<Urgeable> {
  return found(
    await db
      .selectFrom('obligation as o')
      .select([
        'o.id',
        'o.state',
        'o.owed_by_unit_id as owedByUnitId',
        'o.owed_by_person_id as owedByPersonId',
      ])
      .select('o.owed_to_unit_id as owedToUnitId')
      .select(
        sql<boolean>`(select kind = 'standing' from unit where unit.id = o.owed_to_unit_id)`.as(
          'owedToStanding',
        ),
      )
      .select(
        sql<boolean>`exists (select from reminder r
          where r.obligation_id = o.id and r.sent_on = ${today} and r.urged_by is not null)`.as(
          'isUrgedToday',
        ),
      )
      .where('o.id', '=', id)
      .where(visibleObligation(actor))
      .$if(db.isTransaction, (query) => query.forUpdate('o'))
      .executeTakeFirst(),
  )
}
