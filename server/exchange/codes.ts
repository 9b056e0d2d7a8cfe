import { sql } from 'kysely'
import type { keepUnitCodes as keepRoute, listUnitCodes as listRoute } from '#domain/exchange/contract.ts'
import { canExchange } from '#domain/exchange/policy.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { Command, Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { invalid, permit } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { unitsOn } from '#server/unit/units-on.ts'
import { getForm } from './forms.ts'

type CodeOf = 'task' | 'target' | 'unit'

/** The codes of a system for one kind of facts, by the fact. */
export async function loadCodes(db: Db | Tx, formId: string, of: CodeOf): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('external_code')
    .select(['subject_id', 'code'])
    .where('form_id', '=', formId)
    .where('of', '=', of)
    .where('is_taken_out', '=', false)
    .execute()
  return new Map(rows.map(({ subject_id, code }) => [subject_id, code]))
}

/** Keeps codes by the fact that they belong to; the caller knows that no two have one code, and no fact two. */
export async function keepCodes(
  tx: Tx,
  formId: string,
  of: CodeOf,
  codes: readonly { readonly id: string; readonly code: string }[],
): Promise<void> {
  if (codes.length === 0) return
  const rows = codes.map(({ id, code }) => ({ id: newId(), subject_id: id, code }))
  await sql`
    insert into external_code (id, form_id, of, subject_id, code)
    select x.id, ${formId}, ${of}, x.subject_id, x.code
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, subject_id uuid, code text)
    on conflict (form_id, of, subject_id) do update
      set code = excluded.code, is_taken_out = false, version = external_code.version + 1`.execute(tx)
}

export const listUnitCodes: Query<typeof listRoute> = async ({ params }, { db, actor, today }) => {
  permit(canExchange(actor))
  await getForm(db, params.id)
  const codes = await loadCodes(db, params.id, 'unit')
  const units = await db
    .selectFrom(unitsOn(today).as('u'))
    .select(['u.id', 'u.name'])
    .orderBy('u.ordinal')
    .orderBy('u.id')
    .execute()
  return {
    units: units.map(({ id, name }) => ({ unitId: id, name, code: codes.get(id) ?? '' })),
    can: { keep: canExchange(actor) },
  }
}

export const keepUnitCodes: Command<typeof keepRoute> = async ({ params, body }, { tx, actor, today }) => {
  permit(canExchange(actor))
  await getForm(tx, params.id)
  const given = body.codes.map(({ unitId, code }) => ({ id: unitId, code: normalizeLine(code) }))
  await insistUnits(
    tx,
    given.map(({ id }) => id),
    today,
  )
  const held = await loadCodes(tx, params.id, 'unit')
  const after = new Map([...held, ...given.map(({ id, code }) => [id, code] as const)])
  const doubled = [
    ...Map.groupBy(
      [...after].filter(([, code]) => code !== ''),
      ([, code]) => code,
    ).values(),
  ]
    .filter((same) => same.length > 1)
    .flat()
  if (doubled.length > 0)
    throw invalid(doubled.map(([id]) => ({ path: `codes.${id}`, code: 'external_code_twice' })))
  const changed = given.filter(({ id, code }) => (held.get(id) ?? '') !== code)
  // What is given up goes first, so that another may have its code.
  await tx
    .updateTable('external_code')
    .set((set) => ({ is_taken_out: true, version: set('version', '+', 1) }))
    .where('form_id', '=', params.id)
    .where('of', '=', 'unit')
    .where('is_taken_out', '=', false)
    .where('subject_id', 'in', [newId(), ...changed.map(({ id }) => id)])
    .execute()
  await keepCodes(
    tx,
    params.id,
    'unit',
    changed.filter(({ code }) => code !== ''),
  )
  return { kept: changed.length }
}
