import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict } from '#server/kernel/problem.ts'

/** Under which a value that the organisation sets stands; null where it has never been set. */
interface Place {
  readonly name: string
  readonly held: { readonly id: string; readonly version: number } | null
}

/** The setting, locked, as its writer saw it: `seen` is null for one never set. Throws `conflict` when it has changed since. */
export async function lockSetting(tx: Tx, name: string, seen: number | null): Promise<Place> {
  const held = await tx
    .selectFrom('setting')
    .select(['id', 'version', 'value'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst()
  if ((held?.version ?? null) !== seen) throw conflict(held?.value ?? null)
  return { name, held: held ?? null }
}

/** Keeps its value, with where it comes from; the log keeps those before. */
export async function keepSetting(
  tx: Tx,
  { name, held }: Place,
  value: unknown,
  source: string | null = null,
): Promise<{ version: number }> {
  const row = { value: JSON.stringify(value), source, version: (held?.version ?? 0) + 1 }
  if (held) await tx.updateTable('setting').set(row).where('id', '=', held.id).execute()
  else
    await tx
      .insertInto('setting')
      .values({ id: newId(), name, ...row })
      .execute()
  return { version: row.version }
}
