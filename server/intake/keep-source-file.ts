import { cleanFileName } from '#domain/file/file-name.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'

type SourceFile = {
  readonly hash: string
  readonly size: number
  readonly name: string
  readonly mediaType: string
}

/** Enters a file whose bytes are kept already, as the source of a reading. */
export async function keepSourceFile(
  { tx, actor, now }: CommandContext,
  { hash, size, name, mediaType }: SourceFile,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('file')
    .values({
      id,
      hash,
      name: cleanFileName(name),
      size,
      media_type: mediaType,
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  return id
}
