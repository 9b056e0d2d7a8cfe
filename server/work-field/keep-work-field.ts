import type {
  changeWorkField as changeRoute,
  nameWorkField as nameRoute,
} from '#domain/work-field/contract.ts'
import { canKeepWorkFields } from '#domain/work-field/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { shownWorkField } from './list-work-fields.ts'

/** Two fields that are offered are told apart by their names. */
async function insistOnFreeName(tx: Tx, name: string, except?: string): Promise<void> {
  const taken = await tx
    .selectFrom('work_field')
    .select('id')
    .where((where) => where(where.fn('lower', ['name']), '=', where.fn('lower', [where.val(name)])))
    .where('ended_on', 'is', null)
    .execute()
  if (taken.some(({ id }) => id !== except)) throw refused('work_field_named_before')
}

export const nameWorkField: Command<typeof nameRoute> = async ({ body }, { tx, actor }) => {
  permit(canKeepWorkFields(actor))
  await insistOnFreeName(tx, body.name)
  return tx.insertInto('work_field').values(body).returning(shownWorkField).executeTakeFirstOrThrow()
}

export const changeWorkField: Command<typeof changeRoute> = async (
  { params, body },
  { tx, actor, today },
) => {
  const present = found(
    await tx.selectFrom('work_field').selectAll().where('id', '=', params.id).forUpdate().executeTakeFirst(),
  )
  sameVersion(present, body.version)
  permit(canKeepWorkFields(actor))
  if (!body.isEnded) await insistOnFreeName(tx, body.name, present.id)
  return tx
    .updateTable('work_field')
    .set({
      name: body.name,
      ended_on: body.isEnded ? (present.ended_on ?? today) : null,
      version: present.version + 1,
    })
    .where('id', '=', present.id)
    .returning(shownWorkField)
    .executeTakeFirstOrThrow()
}
