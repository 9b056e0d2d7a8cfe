import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

export interface UnitInTree extends UnitReference {
  readonly parentId: string | null
  readonly ordinal: number
}

export interface UnitTree {
  readonly byId: ReadonlyMap<string, UnitInTree>
  readonly childrenOf: ReadonlyMap<string, readonly string[]>
  readonly parentOf: ReadonlyMap<string, string | null>
  /** All units in the order of the tree: a parent, then all that is below it. */
  readonly inOrder: readonly { unit: UnitInTree; depth: number }[]
}

interface UnitRow extends UnitInTree {
  readonly day: CalendarDate
}

export type TreeOn = (day: CalendarDate) => UnitTree

/**
 * The trees of units on some days, in one statement; a unit that has ended keeps its last name and place, so that its year
 * stays readable. Throws RangeError when asked for another day.
 */
export async function loadUnitTrees(db: Db | Tx, days: readonly CalendarDate[]): Promise<TreeOn> {
  const { rows } = await sql<UnitRow>`
    select distinct on (d.day, v.unit_id) d.day, v.unit_id as id, v.name, v.short_name as "shortName", v.parent_id as "parentId",
      v.ordinal
    from unnest(${[...new Set(days)]}::date[]) as d(day) join unit_version v on v.valid_from <= d.day
    order by d.day, v.unit_id, v.valid_from desc`.execute(db)
  const byDay = Map.groupBy(rows, ({ day }) => day)
  const trees = new Map(days.map((day) => [day, treeOf(byDay.get(day) ?? [])]))
  return (day) => {
    const tree = trees.get(day)
    if (!tree) throw new RangeError(`no tree was loaded for ${day}`)
    return tree
  }
}

/** The tree of units on a day. */
export const loadUnitTree = async (db: Db | Tx, day: CalendarDate): Promise<UnitTree> =>
  (await loadUnitTrees(db, [day]))(day)

function treeOf(rows: readonly UnitInTree[]): UnitTree {
  const byId = new Map(rows.map((unit) => [unit.id, unit]))
  const families = Map.groupBy(rows.toSorted(inOfficialOrder), (unit) => unit.parentId)
  const childrenOf = new Map(rows.map(({ id }) => [id, (families.get(id) ?? []).map((child) => child.id)]))
  const walk = (parentId: string | null, depth: number): { unit: UnitInTree; depth: number }[] =>
    (families.get(parentId) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  const parentOf = new Map(rows.map((unit) => [unit.id, unit.parentId]))
  return { byId, childrenOf, parentOf, inOrder: walk(null, 0) }
}

const vietnamese = new Intl.Collator('vi')
const inOfficialOrder = (a: UnitInTree, b: UnitInTree): number =>
  a.ordinal - b.ordinal || vietnamese.compare(a.name, b.name)

/** A reference to a unit of the tree; of one that is not in it (yet), its id stands for its name. */
export function referenceOf(tree: UnitTree, id: string): UnitReference {
  const { name, shortName } = tree.byId.get(id) ?? { name: id, shortName: id }
  return { id, name, shortName }
}
