import { sql } from 'kysely'
import type { Twin } from '#domain/intake/contract.ts'
import { type Draft, draftSchema } from '#domain/intake/draft.ts'
import type { DraftItem } from '#domain/intake/draft-items.ts'
import { type Direction, KnownDirections } from '#domain/intake/same-direction.ts'
import type { Tx } from '#server/kernel/database.ts'

/** So many earlier readings and so much tracked work are compared with, the latest first. */
const [mostReadings, mostTasks] = [60, 5_000]

type Known = Direction & { readonly kind: Draft['kind']; readonly twin: Twin }

/** For each proposal what says the same already: tracked work, an earlier reading, or a sentence before it. */
export async function findTwins(
  tx: Tx,
  reading: { id: string; name: string },
  items: readonly DraftItem[],
): Promise<(Twin | null)[]> {
  const tracked = new KnownDirections(await listTracked(tx, items))
  const earlier = Map.groupBy(await listEarlier(tx), ({ kind }) => kind)
  const before = new Map([...earlier].map(([kind, known]) => [kind, new KnownDirections(known)]))
  return items.map(({ draft }) => {
    const wanted = directionOf(draft)
    const known = before.get(draft.kind) ?? new KnownDirections<Known>()
    before.set(draft.kind, known)
    if (draft.kind === 'target') return null
    const found = (draft.kind === 'task' ? tracked.find(wanted) : null) ?? known.find(wanted)
    const twin: Twin = { kind: 'proposed', id: reading.id, title: wanted.text, where: reading.name }
    if (!found) known.add({ ...wanted, kind: draft.kind, twin })
    return found?.twin ?? null
  })
}

function directionOf(draft: Draft): Direction {
  switch (draft.kind) {
    case 'task':
      return { text: draft.title, unitIds: draft.leadUnitIds, dueOn: draft.dueOn }
    case 'recommendation':
      return { text: draft.text, unitIds: draft.raisedByUnitId ? [draft.raisedByUnitId] : [], dueOn: null }
    case 'practice':
      return { text: draft.text, unitIds: draft.unitId ? [draft.unitId] : [], dueOn: null }
    case 'remark':
    case 'difficulty':
      return { text: draft.text, unitIds: draft.unitIds, dueOn: null }
    case 'target':
      return { text: draft.name, unitIds: [], dueOn: null }
  }
}

/** Work of the units that are named, not cancelled. */
async function listTracked(tx: Tx, items: readonly DraftItem[]): Promise<Known[]> {
  const units = new Set(items.flatMap(({ draft }) => (draft.kind === 'task' ? draft.leadUnitIds : [])))
  if (units.size === 0) return []
  const rows = await tx
    .selectFrom('obligation as o')
    .select(['o.id', 'o.title', 'o.owed_by_unit_id as unitId', 'o.due_on as dueOn'])
    .where('o.kind', '=', 'task')
    .where('o.cancelled_on', 'is', null)
    .where('o.owed_by_unit_id', 'in', [...units])
    .orderBy('o.id', 'desc')
    .limit(mostTasks)
    .execute()
  return rows.map(({ id, title, unitId, dueOn }) => ({
    kind: 'task',
    text: title,
    unitIds: [unitId],
    dueOn,
    twin: { kind: 'tracked', id, title, where: '' },
  }))
}

async function listEarlier(tx: Tx): Promise<Known[]> {
  const rows = await tx
    .with('latest', (db) =>
      db
        .selectFrom('intake')
        .select(['id', 'name'])
        .where('state', '<>', 'dismissed')
        .orderBy('id', 'desc')
        .limit(mostReadings),
    )
    .selectFrom('latest as i')
    .innerJoin('intake_item as t', 't.intake_id', 'i.id')
    .select(['i.id', 'i.name', 't.state', sql`coalesce(t.correction, t.proposal)`.as('draft')])
    .where('t.twin', 'is', null)
    .where('t.merged_into_id', 'is', null)
    .where('t.kind', '<>', 'target')
    .orderBy('t.id', 'desc')
    .execute()
  return rows.map(({ id, name, state, draft }) => {
    const read = draftSchema.parse(draft)
    const direction = directionOf(read)
    const kind = state === 'dismissed' ? 'dropped' : state
    return { ...direction, kind: read.kind, twin: { kind, id, title: direction.text, where: name } }
  })
}
