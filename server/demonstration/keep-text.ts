import { newId } from '#server/kernel/id.ts'
import type { Stage } from './stage.ts'

interface Kept {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Keeps a file of somebody of the cast. Returns its id. */
export async function keepFile(stage: Stage, who: string, { name, mediaType, bytes }: Kept): Promise<string> {
  return stage.perform(who, 'upload-file', async ({ tx, files, actor, now }) => {
    const { hash, size } = await files.keep(bytes)
    const id = newId()
    await tx
      .insertInto('file')
      .values({
        id,
        hash,
        name,
        size,
        media_type: mediaType,
        uploaded_by: actor.personId,
        uploaded_at: now,
      })
      .execute()
    return id
  })
}

/** Keeps a text file of somebody of the cast. Returns its id. */
export const keepText = (stage: Stage, who: string, name: string, text: string): Promise<string> =>
  keepFile(stage, who, { name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) })
