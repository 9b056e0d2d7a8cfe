import { sql } from 'kysely'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { ageBands } from '#domain/difficulty/age.ts'
import type { listDifficulties } from '#domain/difficulty/contract.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { difficultiesSeen } from './difficulties-seen.ts'
import { isOfAge } from './is-of-age.ts'

type Counts = Pick<ResponseOf<typeof listDifficulties>, 'causes' | 'units' | 'ages'>

/** How many are open by cause, by the unit that raised them (each of those within reach), and by age. */
export async function countOpen(
  { db, actor, today }: QueryContext,
  calendar: WorkingCalendar,
): Promise<Counts> {
  const open = difficultiesSeen(db, actor).where('d.closed_on', 'is', null)
  const causes = await open
    .select((select) => ['d.cause', select.fn.countAll<number>().as('open')])
    .groupBy('d.cause')
    .orderBy('open', 'desc')
    .execute()
  const units = await db
    .selectFrom('difficulty_raiser as by')
    .innerJoin('difficulty as d', 'd.id', 'by.difficulty_id')
    .select(unitEver('by.unit_id', today).as('unit'))
    .select((select) => select.fn.countAll<number>().as('open'))
    .where('d.closed_on', 'is', null)
    .where(isVisibleTo(actor, 'by.unit_id'))
    .groupBy('by.unit_id')
    .orderBy('open', 'desc')
    .orderBy('by.unit_id')
    .limit(12)
    .execute()
  const ages = await open
    .select(
      ageBands.map(({ name }) =>
        sql<number>`count(*) filter (where ${isOfAge(name, { today, calendar })})`.as(name),
      ),
    )
    .executeTakeFirstOrThrow()
  return { causes, units, ages: ageBands.map(({ name }) => ({ age: name, open: ages[name] })) }
}
