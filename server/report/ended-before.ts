import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { EndedBefore } from '#domain/report/ended-unit.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

interface Round {
  readonly id: string
  readonly windowFrom: CalendarDate
  readonly windowTo: CalendarDate
}

/** Units below those of a round that ended within its window and on which nobody reports apart: they ended before it was opened. */
export async function loadEndedBefore(
  db: Db,
  actor: Actor,
  { id, windowFrom, windowTo }: Round,
  today: CalendarDate,
): Promise<EndedBefore[]> {
  const { rows } = await sql<EndedBefore>`
    select ${unitEver('g.unit_id', today)} as unit, g.valid_to as on, (select ${unitEver('s.to_unit_id', today)}
      from unit_succession s where s.from_unit_id = g.unit_id and s.to_unit_id is not null
      order by s.effective_on desc limit 1) as successor
    from unit_version g
    where g.valid_to between ${windowFrom} and ${windowTo} and g.valid_to <= ${today}
      and not exists (select from unit_version w where w.unit_id = g.unit_id and w.valid_from >= g.valid_to)
      and not exists (select from report r where r.round_id = ${id} and r.about_unit_id = g.unit_id)
      and exists (select from unit_closure c join report r on r.about_unit_id = c.ancestor_id
        where c.descendant_id = g.unit_id and r.round_id = ${id})
      and ${isVisibleTo(actor, 'g.unit_id')}
    order by g.valid_to, g.name limit 50`.execute(db)
  return rows
}
