import { postsOf, recipientsOf } from '#domain/reminder/ladder.ts'
import type { Rung } from '#domain/reminder/reminder.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { loadPosts } from './load-situation.ts'
import { mailUrging } from './mail-urging.ts'

interface ToUrge {
  readonly id: string
  readonly owedByUnitId: string
  readonly owedByPersonId: string | null
  readonly owedToUnitId: string
}

interface Told {
  readonly obligationId: string
  readonly personId: string
  readonly rung: Rung
}

/**
 * Reminds by hand of some obligations whoever owes them, and the head of their unit: in the app now, and by mail. Gives
 * who was told of what; an obligation that nobody but the one who urges holds is not among it.
 */
export async function urgeAll(
  context: CommandContext,
  obligations: readonly ToUrge[],
  note: string,
): Promise<Told[]> {
  const { tx, actor, now, today } = context
  const posts = postsOf(await loadPosts(tx, today))
  const told = obligations.flatMap((obligation) => {
    const rungs = (['head', 'person'] as const).flatMap((asked) => {
      const { rung, people } = recipientsOf(asked, obligation, posts)
      return people.map((personId) => [personId, rung] as const)
    })
    return [...new Map(rungs)]
      .filter(([personId]) => personId !== actor.personId)
      .map(([personId, rung]): Told => ({ obligationId: obligation.id, personId, rung }))
  })
  if (told.length === 0) return []
  await tx
    .insertInto('reminder')
    .values(
      told.map(({ obligationId, personId, rung }) => ({
        id: newId(),
        obligation_id: obligationId,
        to_person_id: personId,
        rung,
        urged_by: actor.personId,
        note,
        sent_on: today,
        sent_at: now,
      })),
    )
    .execute()
  await mailUrging(context, told, note)
  return told
}
