import { type RawBuilder, sql } from 'kysely'
import type { SearchHit, search as route } from '#domain/search/contract.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import { difficultiesSeen } from '#server/difficulty/difficulties-seen.ts'
import { documentSeen } from '#server/document/documents-seen.ts'
import type { Query } from '#server/kernel/context.ts'
import { isOpen } from '#server/obligation/filter-obligations.ts'
import { projectsSeen } from '#server/project/projects-seen.ts'

const mostOfAKind = 6

/** A LIKE pattern that finds the folded words in this order, its own metacharacters taken literally. */
export const patternOf = (text: string): string =>
  `%${text
    .replace(/[\\%_]/g, '\\$&')
    .trim()
    .replace(/\s+/g, '%')}%`

const folded = (text: string) => sql`shared.fold_text(${patternOf(text)})`

/**
 * One statement: each kind gives its best few, and only rows that the reader's units may see. No part of it reads all
 * that match: a word that many titles hold is met soon on the way along an index, one that few hold is looked up.
 */
export const search: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const pattern = folded(query.text)
  const units = visibleUnits(actor)
  const seesAll = units === 'all'
  const own = seesAll ? [] : units
  const seen = seesAll
    ? sql`true`
    : sql`(o.owed_by_unit_id = any(${own}::uuid[]) or o.owed_to_unit_id = any(${own}::uuid[])
        or o.owed_by_person_id = ${actor.personId})`
  const tasks = (which: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`
    (select o.id, o.title, o.owed_by_unit_id from obligation o
      where o.kind = 'task' and ${which} and o.folded_title like ${pattern} and ${seen}
      order by ${order} limit ${sql.lit(mostOfAKind)})`
  const { rows } = await sql<SearchHit>`
    (select 'unit' as kind, v.unit_id as id, v.name as title, null as detail from unit_version v
      where v.valid_from <= ${today} and (v.valid_to is null or v.valid_to > ${today}) and shared.fold_text(v.name) like ${pattern}
      order by v.ordinal limit ${mostOfAKind})
    union all
    (select 'task', o.id, o.title, v.short_name from (
        ${tasks(isOpen, sql`o.due_on`)} union all ${tasks(sql`(o.verified_on is not null or o.cancelled_on is not null)`, sql`o.due_on desc`)}
        limit ${sql.lit(mostOfAKind)}) o
      join unit_version v on v.unit_id = o.owed_by_unit_id and v.valid_to is null)
    union all
    (select 'target', t.id, i.name, v.short_name || ' · ' || t.year from target t
      join indicator i on i.id = t.indicator_id
      join unit_version v on v.unit_id = t.unit_id and v.valid_to is null
      where ${isNamed(query.text)} and (${seesAll} or t.unit_id = any(${own}::uuid[]))
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
    (${difficultiesSeen(db, actor)
      .select([
        sql`'difficulty'`.as('kind'),
        'd.id',
        'd.text',
        sql`to_char(d.raised_on, 'DD/MM/YYYY')`.as('on'),
      ])
      .where(sql<boolean>`shared.fold_text(d.text) like ${pattern}`)
      .orderBy(sql`d.closed_on is not null`)
      .orderBy('d.raised_on', 'desc')
      .limit(mostOfAKind)})
    union all
    (select 'programme', p.id, p.name, p.short_name from programme p
      where shared.fold_text(p.name || ' ' || p.short_name) like ${pattern}
      order by p.begins_on desc limit ${mostOfAKind})
    union all
    (${projectsSeen(db, actor)
      .innerJoin('unit_version as v', 'v.unit_id', 'c.owner_unit_id')
      .where('v.valid_to', 'is', null)
      .select([sql`'project'`.as('kind'), 'c.id', 'c.name', 'v.short_name'])
      .where(sql<boolean>`shared.fold_text(c.name) like ${pattern}`)
      .orderBy(sql`c.stopped_on is not null`)
      .orderBy('c.ends_on', 'desc')
      .limit(mostOfAKind)})
    union all
    (select 'document', d.id, d.title, d.symbol from document d
      where ${documentSeen(actor)} and shared.fold_text(d.title || ' ' || coalesce(d.symbol, '')) like ${pattern}
      order by d.issued_on desc nulls last limit ${mostOfAKind})`.execute(db)
  return { hits: rows }
}

const mostWords = 12

/**
 * Whether the target under the alias `t` is named so: the first words in its indicator, the others in its unit. Each
 * list is looked up once, in place of joining every indicator with every unit.
 */
function isNamed(text: string): RawBuilder<boolean> {
  const words = text.trim().split(/\s+/)
  const cuts = [...words.keys(), words.length].filter((cut) => cut <= mostWords || cut === words.length)
  const ways = cuts.map((cut) => {
    const [first, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const indicators = sql`t.indicator_id = any(array(select n.id from indicator n where shared.fold_text(n.name) like ${folded(first)}))`
    const units = sql`t.unit_id = any(array(select n.unit_id from unit_version n
      where n.valid_to is null and shared.fold_text(n.name) like ${folded(rest)}))`
    if (cut === 0) return units
    return cut === words.length ? indicators : sql`${indicators} and ${units}`
  })
  return sql<boolean>`(${sql.join(ways, sql` or `)})`
}
