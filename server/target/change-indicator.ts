import { sql } from 'kysely'
import type { changeIndicator as route } from '#domain/target/catalogue-contract.ts'
import { type Held, faultsOfChange } from '#domain/target/change-indicator.ts'
import { canCount, canDescribe } from '#domain/target/indicator.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, insist, invalid, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { getLockedIndicator } from './get-locked-indicator.ts'

/** Names and notes change at any time; what kept figures mean is refused field by field. */
export const changeIndicator: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  const before = await getLockedIndicator(tx, params.id)
  sameVersion(before, body.version)
  permit(canKeepTargets(actor))
  const after = { ...body, baseName: body.baseName ?? null, scaleLevels: body.scaleLevels ?? null }
  const faults = faultsOfChange(before, after, await loadHeld(tx, before.id))
  if (faults.length > 0) throw invalid(faults.map(({ field, fault }) => ({ path: field, code: fault })))
  insist(canCount(after, after.unitOfMeasure))
  insist(canDescribe(after, after))
  await refuseTakenCode(tx, before.id, after.code)
  const version = before.version + 1
  await tx
    .updateTable('indicator')
    .set({
      code: after.code,
      name: after.name,
      short_name: after.shortName,
      unit_of_measure: after.unitOfMeasure,
      direction: after.direction,
      aggregation: after.aggregation,
      over_units: after.overUnits,
      frequency: after.frequency,
      entry: after.entry,
      per: after.per,
      base_name: after.baseName,
      scale_levels: after.scaleLevels,
      decimals: after.decimals,
      ordinal: after.ordinal,
      version,
    })
    .where('id', '=', before.id)
    .execute()
  return { id: before.id, version }
}

async function refuseTakenCode(tx: Tx, id: string, code: string): Promise<void> {
  const taken = await tx
    .selectFrom('indicator')
    .select('name')
    .where('code', '=', code)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (taken) throw refused('indicator_code_taken', { code, name: taken.name })
}

/** What rests on an indicator: its plans and figures of all years; one statement. */
async function loadHeld(tx: Tx, indicatorId: string): Promise<Held> {
  const { rows } = await sql<Held>`
    select count(*) > 0 as "isHeld",
      coalesce(max(greatest(min_scale(t.planned), min_scale(t.planned_high), a.decimals)), 0)::int as "mostDecimals"
    from target t
    left join lateral (select max(min_scale(a.value)) as decimals from actual a where a.target_id = t.id) a on true
    where t.indicator_id = ${indicatorId}`.execute(tx)
  return found(rows[0])
}
