import { sql } from 'kysely'
import { mayCharge, standingOf } from '#domain/charge/charge.ts'
import type { assignCharge as assignRoute, endCharge as endRoute } from '#domain/charge/contract.ts'
import { canAssignCharge } from '#domain/charge/policy.ts'
import { isNeeded } from '#domain/charge/rules.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { conflict, found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { findWorkField } from '#server/work-field/find-work-field.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'
import { loadChargeRules } from './charge-rules.ts'

interface Place {
  readonly workFieldId: string
  readonly unitId: string
}

/** Whoever held it until today stays in the record; what was named today is named anew in its place. */
export const assignCharge: Command<typeof assignRoute> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const unit = await getUnit(context, params.unitId)
  await findWorkField(tx, params.workFieldId)
  const present = await getPresent(context, params)
  if ((present?.version ?? null) !== body.version) throw conflict(present ?? null)
  permit(canAssignCharge(actor, params.unitId))
  await insistOnWorkField(tx, params.workFieldId)
  await insistMay(context, params.unitId, body)
  await write(context, params, body, present)
  return tell(context, params, unit.kind)
}

export const endCharge: Command<typeof endRoute> = async ({ params, body }, context) => {
  const { actor } = context
  const unit = await getUnit(context, params.unitId)
  const present = found(await getPresent(context, params))
  sameVersion(present, body.version)
  permit(canAssignCharge(actor, params.unitId))
  await end(context, present)
  return { ...(await tell(context, params, unit.kind)), id: present.id }
}

async function getUnit({ tx, actor }: CommandContext, id: string) {
  return found(
    await tx
      .selectFrom('unit')
      .select(['id', 'kind'])
      .where('id', '=', id)
      .where(isVisibleTo(actor, 'unit.id'))
      .forUpdate()
      .executeTakeFirst(),
  )
}

const getPresent = ({ tx }: CommandContext, { workFieldId, unitId }: Place) =>
  tx
    .selectFrom('charge')
    .select(['id', 'begins_on', 'version'])
    .where('work_field_id', '=', workFieldId)
    .where('unit_id', '=', unitId)
    .where('ends_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
type Present = NonNullable<Awaited<ReturnType<typeof getPresent>>>

async function insistMay(
  { tx, today }: CommandContext,
  unitId: string,
  { personId, deputyId, coverUnitId }: BodyOf<typeof assignRoute>,
): Promise<void> {
  if (coverUnitId) await insistUnits(tx, [coverUnitId], today)
  const posts = await tx
    .selectFrom('position')
    .select('person_id')
    .where('unit_id', '=', unitId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .execute()
  const above = await tx
    .selectFrom('unit_closure')
    .select('ancestor_id')
    .where('descendant_id', '=', unitId)
    .where('ancestor_id', '<>', unitId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .execute()
  const cover = await tx
    .selectFrom('unit_version')
    .select('parent_id')
    .where('unit_id', '=', coverUnitId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', today)]))
    .executeTakeFirst()
  insist(
    mayCharge(
      { unitId, personId, deputyId, coverUnitId },
      {
        people: new Set(posts.map(({ person_id }) => person_id)),
        above: new Set(above.map(({ ancestor_id }) => ancestor_id)),
        aboveCover: cover?.parent_id ?? null,
      },
    ),
  )
}

/** What began today is changed where it stands, for a charge lasts a day at least. */
async function write(
  context: CommandContext,
  { workFieldId, unitId }: Place,
  { id, personId, deputyId, coverUnitId }: BodyOf<typeof assignRoute>,
  present: Present | undefined,
): Promise<void> {
  const { tx, actor, today } = context
  const row = {
    person_id: personId,
    deputy_id: deputyId,
    cover_unit_id: coverUnitId,
    assigned_by: actor.personId,
  }
  if (present?.begins_on === today) {
    await tx
      .updateTable('charge')
      .set({ ...row, version: present.version + 1 })
      .where('id', '=', present.id)
      .execute()
    return
  }
  if (present) await end(context, present)
  await tx
    .insertInto('charge')
    .values({ id, work_field_id: workFieldId, unit_id: unitId, ...row, begins_on: today })
    .execute()
}

const end = ({ tx, today }: CommandContext, { id, version }: Present) =>
  tx
    .updateTable('charge')
    .set({ ends_on: today, version: version + 1 })
    .where('id', '=', id)
    .execute()

/** How the field stands in the unit now: whoever was just named holds a post there. */
async function tell({ tx }: CommandContext, { workFieldId, unitId }: Place, kind: string) {
  const rules = await loadChargeRules(tx)
  const present = await tx
    .selectFrom('charge')
    .select(['id', 'person_id as personId', 'deputy_id as deputyId', 'cover_unit_id as coverUnitId'])
    .select([
      sql<boolean>`true`.as('isPersonHere'),
      sql<boolean>`true`.as('isDeputyHere'),
      sql<boolean>`true`.as('isCoverThere'),
    ])
    .where('work_field_id', '=', workFieldId)
    .where('unit_id', '=', unitId)
    .where('ends_on', 'is', null)
    .executeTakeFirst()
  return {
    id: present?.id ?? unitId,
    standing: standingOf(present ?? null, isNeeded(rules, workFieldId, kind)),
  }
}
