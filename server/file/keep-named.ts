import type { FileReference } from '#domain/file/contract.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'

interface Named {
  readonly hash: string
  readonly size: number
  readonly name: string
  readonly mediaType: string
  readonly stampReason?: string | undefined
  /** The file whose old letters were written anew as Unicode. */
  readonly derivedFromId?: string
}

/** Gives kept bytes a name; a decision about what looked like a stamp stands with it, with its reason. */
export async function keepNamed(
  { tx, actor, now }: Pick<CommandContext, 'tx' | 'now'> & { readonly actor: Pick<Actor, 'personId'> },
  { hash, size, name, mediaType, stampReason, derivedFromId }: Named,
): Promise<FileReference> {
  const file = { id: newId(), name: cleanFileName(name), size, mediaType }
  await tx
    .insertInto('file')
    .values({
      id: file.id,
      hash,
      name: file.name,
      size,
      media_type: mediaType,
      uploaded_by: actor.personId,
      uploaded_at: now,
      stamp_reviewed_by: stampReason ? actor.personId : null,
      stamp_reason: stampReason ?? null,
      derived_from_id: derivedFromId ?? null,
    })
    .execute()
  return file
}
