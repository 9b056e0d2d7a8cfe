import { sql } from 'kysely'
import type { urge as route } from '#domain/reminder/contract.ts'
import { canUrge } from '#domain/reminder/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { loadUrgeable } from './load-urgeable.ts'
import { urgeAll } from './urge-all.ts'

/** "Đôn đốc": whoever is owed the work reminds whoever owes it, and the head of their unit, by hand and with a word. */
export const urge: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const obligation = await loadUrgeable(tx, actor, params.id, today)
  permit(canUrge(actor, obligation))
  const told = await urgeAll(context, [obligation], body.note)
  if (told.length === 0) throw refused('nobody_to_urge')
  return {
    told: await readPeople(
      tx,
      told.map(({ personId }) => personId),
    ),
  }
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
