import { sql } from 'kysely'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { reshape } from '#domain/target/cascade.ts'
import type { Indicator } from '#domain/target/contract.ts'
import type { Tx } from '#server/kernel/database.ts'
import type { PartTarget } from './load-parts.ts'
import { type PlanRow, profileColumns, profileOf } from './plan-of.ts'

interface Of {
  readonly whole: PlanRow & { readonly indicator_id: string; readonly year: number }
  readonly indicator: Indicator
  readonly clauseId: string | null
}

/** New targets of units below, in the shape of the whole; one statement. */
export async function setParts(
  tx: Tx,
  parts: readonly { id: string; unitId: string; planned: Decimal }[],
  { whole, indicator, clauseId }: Of,
): Promise<void> {
  if (parts.length === 0) return
  const rows = parts.map(({ id, unitId, planned }) => ({
    id,
    unit_id: unitId,
    planned,
    ...profileColumns(reshape(profileOf(whole), whole.planned, planned, indicator)),
  }))
  await sql`
    insert into target (id, indicator_id, unit_id, year, planned, planned_high, due_on, first_planned, profile,
      profile_amounts, clause_id)
    select x.id, ${whole.indicator_id}, x.unit_id, ${whole.year}, x.planned,
      ${whole.planned_high}::numeric, ${whole.due_on}::date, x.planned, x.profile, x.profile_amounts, ${clauseId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, unit_id uuid, planned numeric, profile target_profile, profile_amounts numeric[])`.execute(
    tx,
  )
}

/** Other amounts of targets that stand, each in its own shape; what was given first stays. One statement. */
export async function adjustParts(
  tx: Tx,
  changed: readonly { present: PartTarget; planned: Decimal }[],
  { whole, indicator, clauseId, reason }: Of & { readonly reason: string },
): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(({ present, planned }) => ({
    id: present.id,
    planned,
    ...profileColumns(reshape(profileOf(present), present.planned, planned, indicator)),
  }))
  await sql`
    update target t set planned = x.planned, profile = x.profile, profile_amounts = x.profile_amounts,
      planned_high = ${whole.planned_high}::numeric, due_on = ${whole.due_on}::date,
      adjustment_reason = ${reason}, clause_id = coalesce(${clauseId}::uuid, t.clause_id), version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, planned numeric, profile target_profile, profile_amounts numeric[])
    where t.id = x.id`.execute(tx)
}
