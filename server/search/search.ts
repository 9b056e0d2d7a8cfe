import { sql } from 'kysely'
import type { SearchHit, search as route } from '#domain/search/contract.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { seesIntakes } from '#server/intake/queries.ts'
import type { Query } from '#server/kernel/context.ts'

const mostOfAKind = 6

/** A LIKE pattern that finds the folded words in this order, its own metacharacters taken literally. */
export const patternOf = (text: string): string =>
  `%${text
    .replace(/[\\%_]/g, '\\$&')
    .trim()
    .replace(/\s+/g, '%')}%`

/** One statement: each kind gives its best few, and only rows that the reader's units may see. */
export const search: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const pattern = sql`shared.fold_text(${patternOf(query.text)})`
  const units = visibleUnits(actor)
  const seesAll = units === 'all'
  const own = seesAll ? [] : units
  const mayRead = seesIntakes(actor)
  const { rows } = await sql<SearchHit>`
    (select 'unit' as kind, v.unit_id as id, v.name as title, null as detail from unit_version v
      where v.valid_from <= ${today} and (v.valid_to is null or v.valid_to > ${today}) and shared.fold_text(v.name) like ${pattern}
      order by v.ordinal limit ${mostOfAKind})
    union all
    (select 'task', o.id, o.title, v.short_name from obligation o
      join unit_version v on v.unit_id = o.owed_by_unit_id and v.valid_to is null
      where o.kind = 'task' and o.folded_title like ${pattern}
        and (${seesAll} or o.owed_by_unit_id = any(${own}::uuid[]) or o.owed_to_unit_id = any(${own}::uuid[])
          or o.owed_by_person_id = ${actor.personId})
      order by o.verified_on nulls first, o.due_on limit ${mostOfAKind})
    union all
    (select 'target', t.id, i.name, v.short_name || ' · ' || t.year from target t
      join (select id, name, shared.fold_text(name) as folded from indicator offset 0) i on i.id = t.indicator_id
      join (select unit_id, short_name, ordinal, shared.fold_text(name) as folded from unit_version where valid_to is null
        offset 0) v on v.unit_id = t.unit_id
      where i.folded || ' ' || v.folded like ${pattern} and (${seesAll} or t.unit_id = any(${own}::uuid[]))
      order by t.year desc, v.ordinal limit ${mostOfAKind})
    union all
    (select 'meeting', m.id, m.title, to_char(m.held_on, 'DD/MM/YYYY') from meeting m
      where shared.fold_text(m.title) like ${pattern}
        and (${seesAll} or exists (select from attendance a
          where a.meeting_id = m.id and a.withdrawn_at is null and a.unit_id = any(${own}::uuid[])))
      order by m.held_on desc limit ${mostOfAKind})
    union all
    (select 'recommendation', r.id, r.text, v.short_name from recommendation r
      join unit_version v on v.unit_id = r.raised_by_unit_id and v.valid_to is null
      where shared.fold_text(r.text) like ${pattern}
        and (${seesAll} or r.raised_by_unit_id = any(${own}::uuid[]) or r.addressed_to_unit_id = any(${own}::uuid[]))
      order by r.raised_on desc limit ${mostOfAKind})
    union all
    (select 'document', d.id, d.title, d.symbol from document d
      where ${mayRead} and shared.fold_text(d.title || ' ' || coalesce(d.symbol, '')) like ${pattern}
      order by d.issued_on desc nulls last limit ${mostOfAKind})`.execute(db)
  return { hits: rows }
}
