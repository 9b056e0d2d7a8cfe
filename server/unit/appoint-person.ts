import type { appointPerson as route } from '#domain/unit/contract.ts'
import { canKeepUnits } from '#domain/unit/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { givenNameOf } from '#server/person/person-reference.ts'
import { hashPassword } from '#server/session/password.ts'

/** Gives a post to someone known, or to someone new with a name and an account. */
export const appointPerson: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  found(await tx.selectFrom('unit').select('id').where('id', '=', params.id).executeTakeFirst())
  permit(canKeepUnits(actor))
  const known = await tx.selectFrom('person').select('id').where('id', '=', body.personId).executeTakeFirst()
  if (!known) await enterPerson(tx, body)
  const positionId = newId()
  await tx
    .insertInto('position')
    .values({
      id: positionId,
      person_id: body.personId,
      unit_id: params.id,
      title: body.title,
      role: body.role,
      jurisdiction: body.jurisdiction,
      valid_from: body.validFrom,
    })
    .execute()
  return { positionId, personId: body.personId }
}

type NewPerson = {
  personId: string
  fullName: string
  login?: string | undefined
  password?: string | undefined
}

async function enterPerson(tx: Tx, { personId, fullName, login, password }: NewPerson): Promise<void> {
  await tx.insertInto('person').values({ id: personId }).execute()
  await tx
    .insertInto('person_detail')
    .values({ id: personId, full_name: fullName, given_name: givenNameOf(fullName) })
    .execute()
  if (!login) return
  await tx
    .insertInto('account')
    .values({
      id: newId(),
      person_id: personId,
      login: login.toLowerCase(),
      password_hash: password ? await hashPassword(password) : null,
    })
    .execute()
}
