import { sql } from 'kysely'
import type { urge as route } from '#domain/reminder/contract.ts'
import { postsOf, recipientsOf } from '#domain/reminder/ladder.ts'
import { canUrge } from '#domain/reminder/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { mailUrging } from './mail-urging.ts'
import { loadPosts } from './load-situation.ts'
import { loadUrgeable } from './load-urgeable.ts'

/** "Đôn đốc": whoever is owed the work reminds whoever owes it, and the head of their unit, by hand and with a word. */
export const urge: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now, today } = context
  const obligation = await loadUrgeable(tx, actor, params.id, today)
  permit(canUrge(actor, obligation))
  const posts = postsOf(await loadPosts(tx, today))
  const told = new Map(
    (['head', 'person'] as const).flatMap((asked) => {
      const { rung, people } = recipientsOf(asked, obligation, posts)
      return people.map((personId) => [personId, rung] as const)
    }),
  )
  told.delete(actor.personId)
  if (told.size === 0) throw refused('nobody_to_urge')
  await tx
    .insertInto('reminder')
    .values(
      [...told].map(([to_person_id, rung]) => ({
        id: newId(),
        obligation_id: obligation.id,
        to_person_id,
        rung,
        urged_by: actor.personId,
        note: body.note,
        sent_on: today,
        sent_at: now,
      })),
    )
    .execute()
  await mailUrging(context, obligation.id, body.note, [...told.keys()])
  return { told: await readPeople(tx, [...told.keys()]) }
}

async function readPeople(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('person as p')
    .leftJoin('person_detail as d', 'd.id', 'p.id')
    .select(personReference('p.id', 'd.full_name', null).as('person'))
    .where(sql<boolean>`p.id = any(${ids}::uuid[])`)
    .orderBy('d.given_name')
    .execute()
  return rows.map(({ person }) => person)
}
