import { type Selectable, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import type {
  View,
  changeView as changeRoute,
  keepView as keepRoute,
  removeView as removeRoute,
} from '#domain/view/contract.ts'
import { canChangeView, canShareView } from '#domain/view/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { hasView, readViews } from './queries.ts'

type Named = Pick<View, 'id' | 'name' | 'isShared'>

export const keepView: Command<typeof keepRoute> = async ({ body }, context) => {
  const { tx, actor, today } = context
  if (body.isShared) permit(canShareView(actor))
  await insistOnFreeName(context, body)
  const { id, name, choices, isShared } = body
  await tx
    .insertInto('saved_view')
    .values({
      id,
      name,
      choices: JSON.stringify(choices),
      is_shared: isShared,
      kept_by: actor.personId,
      kept_on: today,
    })
    .execute()
  return readKept(context, id)
}

export const changeView: Command<typeof changeRoute> = async ({ params, body }, context) => {
  const view = await loadView(context, params.id)
  sameVersion(view, body.version)
  permit(canChangeView(context.actor, { keptById: view.kept_by, isShared: view.is_shared }))
  if (body.isShared) permit(canShareView(context.actor))
  await insistOnFreeName(context, { ...body, id: view.id })
  const { name, choices, isShared } = body
  await context.tx
    .updateTable('saved_view')
    .set({ name, choices: JSON.stringify(choices), is_shared: isShared, version: view.version + 1 })
    .where('id', '=', view.id)
    .execute()
  return readKept(context, view.id)
}

export const removeView: Command<typeof removeRoute> = async ({ params, body }, context) => {
  const view = await loadView(context, params.id)
  sameVersion(view, body.version)
  permit(canChangeView(context.actor, { keptById: view.kept_by, isShared: view.is_shared }))
  await context.tx
    .updateTable('saved_view')
    .set({ removed_on: context.today, version: view.version + 1 })
    .where('id', '=', view.id)
    .execute()
  return { id: view.id }
}

const readKept = async ({ tx, actor }: CommandContext, id: string): Promise<View> =>
  found((await readViews(tx, actor, sql<boolean>`v.id = ${id}`))[0])

async function loadView(
  { tx, actor }: CommandContext,
  id: string,
): Promise<Selectable<Tables['saved_view']>> {
  return found(
    await tx
      .selectFrom('saved_view as v')
      .selectAll('v')
      .where('v.id', '=', id)
      .where(hasView(actor))
      .forUpdate()
      .executeTakeFirst(),
  )
}

/** A name stands once among one's own, and once among the shared. */
async function insistOnFreeName({ tx, actor }: CommandContext, { id, name, isShared }: Named): Promise<void> {
  const taken = await tx
    .selectFrom('saved_view as v')
    .select('v.id')
    .where('v.removed_on', 'is', null)
    .where('v.id', '<>', id)
    .where(sql<boolean>`lower(v.name) = lower(${name})`)
    .where(
      isShared ? sql<boolean>`v.is_shared` : sql<boolean>`not v.is_shared and v.kept_by = ${actor.personId}`,
    )
    .executeTakeFirst()
  if (taken) throw refused('view_name_taken')
}
