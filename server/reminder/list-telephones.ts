import { sql } from 'kysely'
import * as z from 'zod'
import type { listTelephones as route } from '#domain/reminder/telephone-contract.ts'
import { canKeepTelephones } from '#domain/reminder/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { invalid, permit } from '#server/kernel/problem.ts'
import { unitsOn } from '#server/unit/units-on.ts'

/** Everyone who holds a post today, by given name as Vietnamese people are sorted. */
export const listTelephones: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  permit(canKeepTelephones(actor))
  const { text, missing, after, limit } = query
  const words = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db
    .selectFrom('person_detail as d')
    .innerJoin(
      (from) =>
        from
          .selectFrom('position as p')
          .innerJoin(unitsOn(today).as('u'), 'u.id', 'p.unit_id')
          .select('p.person_id')
          .select(sql<string[]>`array_agg(p.title || ' · ' || u.short_name order by p.id)`.as('posts'))
          .where('p.valid_from', '<=', today)
          .where((where) => where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>', today)]))
          .groupBy('p.person_id')
          .as('held'),
      (join) => join.onRef('held.person_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.full_name as name', 'held.posts', 'd.telephone', 'd.version'])
    .$if(text !== undefined, (all) =>
      all.where(sql<boolean>`shared.fold_text(d.full_name) like shared.fold_text(${words})`),
    )
    .$if(missing === true, (all) => all.where('d.telephone', 'is', null))
    .$if(after !== undefined, (all) =>
      all.where(
        sql<boolean>`(${order}) > (select ${order} from person_detail d where d.id = ${readCursor(after ?? '')})`,
      ),
    )
    .orderBy(order)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

const order = sql`d.given_name collate "vi-x-icu", d.full_name collate "vi-x-icu", d.id`

function readCursor(text: string): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw invalid([{ path: 'query.after', code: 'cursor_broken' }])
  return id.data
}
