import { canKeepProgrammes } from '#domain/programme/policy.ts'
import type { gatherIndicators as route } from '#domain/programme/standing-contract.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { getProgramme, getProgrammeToKeep } from './list-programmes.ts'

/** All targets of an indicator come along with it, also those that are set later: nobody names them one by one. */
export const gatherIndicators: Command<typeof route> = async ({ params, body }, context) => {
  const programme = await getProgrammeToKeep(context.tx, params.id, body.version)
  permit(canKeepProgrammes(context.actor))
  const wanted = new Set(body.indicatorIds)
  await insistIndicators(context, wanted)
  await keepIndicators(context, params.id, wanted)
  await context.tx
    .updateTable('programme')
    .set({ version: programme.version + 1 })
    .where('id', '=', params.id)
    .execute()
  return getProgramme(context, params.id)
}

async function insistIndicators({ tx }: CommandContext, wanted: ReadonlySet<string>): Promise<void> {
  if (wanted.size === 0) return
  const known = await tx
    .selectFrom('indicator')
    .select('id')
    .where('id', 'in', [...wanted])
    .execute()
  if (known.length < wanted.size) throw refused('indicator_unknown')
}

async function keepIndicators(
  { tx, today }: CommandContext,
  programmeId: string,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const present = await tx
    .selectFrom('programme_indicator')
    .select(['id', 'indicator_id'])
    .where('programme_id', '=', programmeId)
    .where('removed_on', 'is', null)
    .execute()
  const gone = present.filter(({ indicator_id }) => !wanted.has(indicator_id)).map(({ id }) => id)
  const fresh = [...wanted].filter((id) => !present.some(({ indicator_id }) => indicator_id === id))
  if (gone.length > 0)
    await tx
      .updateTable('programme_indicator')
      .set((set) => ({ removed_on: today, version: set('version', '+', 1) }))
      .where('id', 'in', gone)
      .execute()
  if (fresh.length > 0)
    await tx
      .insertInto('programme_indicator')
      .values(
        fresh.map((indicatorId) => ({
          id: newId(),
          programme_id: programmeId,
          indicator_id: indicatorId,
          added_on: today,
        })),
      )
      .execute()
}
