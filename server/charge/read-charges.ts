import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import { isHole, loadsOf, overloadedAmong } from '#domain/charge/charge.ts'
import type { readCharges as route } from '#domain/charge/contract.ts'
import { canAssignCharge, canKeepChargeRules } from '#domain/charge/policy.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { Query } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'
import { loadChargeRules } from './charge-rules.ts'
import { type JudgedCell, type JudgedRow, countStandings, judgeCharges } from './judge-charges.ts'
import { type LoadedCharge, loadCharges } from './load-charges.ts'
import { type MatrixUnit, loadFields, loadPeople, loadUnits } from './load-matrix.ts'

type Matrix = ResponseOf<typeof route>
type Asked = QueryOf<typeof route>

/** The whole matrix is judged at once, for holes come first; a page of it is answered. Six statements. */
export const readCharges: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const rules = await loadChargeRules(db)
  const named = await loadFields(db)
  const tree = await loadUnits(db, today)
  const unitOf = new Map(tree.map((unit) => [unit.id, unit]))
  const charges = await loadCharges(db, actor, today, new Set(unitOf.keys()))
  const reach = visibleUnits(actor)
  const reached = reach === 'all' ? null : new Set(reach)
  const units = tree.filter(
    ({ id, line }) => (reached?.has(id) ?? true) && (query.below === undefined || line.includes(query.below)),
  )
  const fields = named.filter(({ id }) => query.workFieldId === undefined || id === query.workFieldId)
  const over = overloadedAmong(loadsOf(charges), rules.mostPerPerson)
  const overloaded = new Set(over.map(({ personId }) => personId))
  const rows = judgeCharges({ units, fields, charges, rules })
  const { shown, next } = pageOf(rows.filter(soughtBy(query.only, overloaded)), query)
  const people = await loadPeople(db, [...overloaded, ...peopleIn(shown)])
  const cells = rows.flatMap((row) => row.cells)
  return {
    fields: fields.map((field) => ({
      ...field,
      kinds: rules.needs.find(({ workFieldId }) => workFieldId === field.id)?.kinds ?? [],
      holes: cells.filter((cell) => cell.workFieldId === field.id && isHole(cell.standing)).length,
    })),
    rows: shown.map(({ unit, cells: own, holes }) => ({
      unit: referenceOf(unit),
      above: unit.above,
      holes,
      cells: own.map((cell) => showCell(cell, { people, unitOf })),
      can: { assign: canAssignCharge(actor, unit.id) },
    })),
    next,
    counts: countStandings(cells),
    overloads: over.flatMap(({ personId, load }) => {
      const person = people.get(personId)
      const own = charges.filter((each) => each.personId === personId)
      return person ? [{ person, ...load, charges: namesOf(own, unitOf, named) }] : []
    }),
    rules,
    can: { keepRules: canKeepChargeRules(actor) },
  }
}

const referenceOf = ({ id, name, shortName }: MatrixUnit) => ({ id, name, shortName })

const soughtBy =
  (only: Asked['only'], overloaded: ReadonlySet<string>) =>
  ({ cells, holes }: JudgedRow): boolean => {
    switch (only) {
      case 'hole':
        return holes > 0
      case 'covered':
        return cells.some(({ standing }) => standing === 'covered')
      case 'overloaded':
        return cells.some(({ charge }) => overloaded.has(charge?.personId ?? ''))
      case undefined:
        return true
    }
  }

/** Those with the most holes first, then by their place; the cursor is `<holes>_<place>`. */
function pageOf(rows: readonly JudgedRow[], { after, limit }: Pick<Asked, 'after' | 'limit'>) {
  const compare = (a: Pick<JudgedRow, 'holes' | 'place'>, b: Pick<JudgedRow, 'holes' | 'place'>) =>
    b.holes - a.holes || a.place - b.place
  const cursor = after === undefined ? null : /^(\d{1,6})_(\d{1,6})$/.exec(after)
  if (after !== undefined && !cursor) throw invalid([{ path: 'query.after', code: 'invalid_cursor' }])
  const from = cursor && { holes: Number(cursor[1]), place: Number(cursor[2]) }
  const inOrder = rows.toSorted(compare)
  const rest = from ? inOrder.filter((row) => compare(from, row) < 0) : inOrder
  const shown = rest.slice(0, limit)
  const last = rest.length > limit ? shown.at(-1) : undefined
  return { shown, next: last ? `${last.holes}_${last.place}` : null }
}

const peopleIn = (rows: readonly JudgedRow[]): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ charge }) =>
      [charge?.personId, charge?.deputyId].filter((id) => typeof id === 'string'),
    ),
  )

interface Names {
  readonly people: ReadonlyMap<string, PersonReference>
  readonly unitOf: ReadonlyMap<string, MatrixUnit>
}

/** A cell with the names of those it speaks of; a unit that has ended covers nothing and is not named. */
function showCell(
  { workFieldId, standing, charge }: JudgedCell,
  { people, unitOf }: Names,
): Matrix['rows'][number]['cells'][number] {
  if (!charge) return { workFieldId, standing, charge: null }
  const { id, personId, isPersonHere, deputyId, isDeputyHere, coverUnitId, beginsOn, version } = charge
  const cover = unitOf.get(coverUnitId ?? '')
  return {
    workFieldId,
    standing,
    charge: {
      id,
      person: people.get(personId ?? '') ?? null,
      isPersonHere,
      deputy: people.get(deputyId ?? '') ?? null,
      isDeputyHere,
      cover: cover ? referenceOf(cover) : null,
      beginsOn,
      version,
    },
  }
}

const namesOf = (
  charges: readonly LoadedCharge[],
  unitOf: Names['unitOf'],
  named: readonly { id: string; name: string }[],
): Matrix['overloads'][number]['charges'] =>
  charges.slice(0, 50).flatMap(({ unitId, workFieldId }) => {
    const [unit, workField] = [unitOf.get(unitId), named.find(({ id }) => id === workFieldId)]
    return unit && workField ? [{ unit: referenceOf(unit), workField }] : []
  })
