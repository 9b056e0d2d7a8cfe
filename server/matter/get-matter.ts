import type { Matter } from '#domain/matter/contract.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { describeMatter } from './describe-matter.ts'
import { mattersSeen, stateColumn, withParties } from './matters-seen.ts'

/** The matter and the opinion owed for it, both locked. Throws `not_found` when it is not the actor's to see. */
export const getMatter = async ({ tx, actor }: CommandContext, id: string) =>
  found(
    await mattersSeen(tx, actor)
      .select(['m.id', 'm.version', 'm.submitted_by_unit_id', 'm.addressed_to_unit_id'])
      .select(['m.first_submitted_on', stateColumn.as('state')])
      .select((select) =>
        select
          .selectFrom('unit')
          .select('unit.kind')
          .whereRef('unit.id', '=', 'm.addressed_to_unit_id')
          .$asScalar()
          .$notNull()
          .as('addressee_kind'),
      )
      .select((select) =>
        select
          .exists(
            select
              .selectFrom('matter as later')
              .select('later.id')
              .whereRef('later.resubmits_id', '=', 'm.id'),
          )
          .$castTo<boolean>()
          .as('is_taken_up'),
      )
      .where('m.id', '=', id)
      .forUpdate(['m', 'o'])
      .executeTakeFirst(),
  )

/** The matter as it stands after a command. */
export async function tellMatter({ tx, actor, today }: CommandContext, id: string): Promise<Matter> {
  const row = await withParties(mattersSeen(tx, actor), today)
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
  return describeMatter(row, { actor, today, calendar: await readCalendar(tx) })
}
