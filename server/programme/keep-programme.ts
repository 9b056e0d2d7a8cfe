import type { CalendarDate } from '#domain/calendar/date.ts'
import type {
  changeProgramme as changeRoute,
  enterProgramme as enterRoute,
} from '#domain/programme/contract.ts'
import { canStand } from '#domain/programme/period.ts'
import { canKeepProgrammes } from '#domain/programme/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getProgramme, getProgrammeToKeep } from './list-programmes.ts'

interface Asked {
  readonly name: string
  readonly shortName: string
  readonly beginsOn: CalendarDate
  readonly endsOn: CalendarDate | null
  readonly successorId: string | null
  readonly standingUnitIds: readonly string[]
}

export const enterProgramme: Command<typeof enterRoute> = async ({ body }, context) => {
  const { tx, actor } = context
  permit(canKeepProgrammes(actor))
  await insistSound(tx, body.id, body)
  await tx
    .insertInto('programme')
    .values({ id: body.id, ...rowOf(body) })
    .execute()
  await keepStandingUnits(context, body.id, body.standingUnitIds)
  return getProgramme(context, body.id)
}

export const changeProgramme: Command<typeof changeRoute> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const present = await getProgrammeToKeep(tx, params.id, body.version)
  permit(canKeepProgrammes(actor))
  await insistSound(tx, params.id, body)
  await tx
    .updateTable('programme')
    .set({ ...rowOf(body), version: present.version + 1 })
    .where('id', '=', params.id)
    .execute()
  await keepStandingUnits(context, params.id, body.standingUnitIds)
  return getProgramme(context, params.id)
}

const rowOf = ({ name, shortName, beginsOn, endsOn, successorId }: Asked) => ({
  name,
  short_name: shortName,
  begins_on: beginsOn,
  ends_on: endsOn,
  successor_id: successorId,
})

/** A name of its own, dates that make sense, a successor that is there. */
async function insistSound(tx: Tx, id: string, asked: Asked): Promise<void> {
  const others = await tx
    .selectFrom('programme')
    .select(['id', 'successor_id as successorId'])
    .select((row) => row(row.fn('lower', ['name']), '=', asked.name.toLowerCase()).as('isNamesake'))
    .where('id', '<>', id)
    .execute()
  if (others.some(({ isNamesake }) => isNamesake)) throw refused('programme_named_before')
  insist(canStand({ id, ...asked }, others))
  const isUnknown = asked.successorId !== null && !others.some((each) => each.id === asked.successorId)
  if (isUnknown) throw refused('programme_unknown')
}

/** Those who stand for it from today on; who stood before stays in the record with the day of the change. */
async function keepStandingUnits(
  { tx, today }: CommandContext,
  programmeId: string,
  unitIds: readonly string[],
): Promise<void> {
  const wanted = new Set(unitIds)
  const present = await tx
    .selectFrom('programme_unit')
    .select(['id', 'unit_id', 'version'])
    .where('programme_id', '=', programmeId)
    .where('ends_on', 'is', null)
    .forUpdate()
    .execute()
  const fresh = [...wanted].filter((id) => !present.some(({ unit_id }) => unit_id === id))
  await insistUnits(tx, fresh, today)
  for (const { id, unit_id, version } of present)
    if (!wanted.has(unit_id))
      await tx
        .updateTable('programme_unit')
        .set({ ends_on: today, version: version + 1 })
        .where('id', '=', id)
        .execute()
  if (fresh.length > 0)
    await tx
      .insertInto('programme_unit')
      .values(
        fresh.map((unitId) => ({
          id: newId(),
          programme_id: programmeId,
          unit_id: unitId,
          begins_on: today,
        })),
      )
      .execute()
}
