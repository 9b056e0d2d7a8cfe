import { nameKey } from '#domain/target/nearest-name.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found } from '#server/kernel/problem.ts'

/** Remembers what a name in workbooks means, instead of what was said of it before. Throws `not_found`. */
export async function keepAlias(
  { tx, actor, today }: CommandContext,
  kind: 'unit' | 'indicator',
  written: string,
  meansId: string,
): Promise<void> {
  found(await tx.selectFrom(kind).select('id').where('id', '=', meansId).executeTakeFirst())
  const said = {
    written,
    unit_id: kind === 'unit' ? meansId : null,
    indicator_id: kind === 'indicator' ? meansId : null,
    saved_by: actor.personId,
    saved_on: today,
    is_forgotten: false,
  }
  await tx
    .insertInto('import_alias')
    .values({ id: newId(), kind, key: nameKey(written), ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'key'])
        .doUpdateSet((set) => ({ ...said, version: set('import_alias.version', '+', 1) })),
    )
    .execute()
}

/** Forgets what was said of a name; the log keeps it. */
export async function forgetAlias(
  { tx }: CommandContext,
  kind: 'unit' | 'indicator',
  written: string,
): Promise<void> {
  await tx
    .updateTable('import_alias')
    .set((set) => ({ is_forgotten: true, version: set('version', '+', 1) }))
    .where('kind', '=', kind)
    .where('key', '=', nameKey(written))
    .execute()
}
