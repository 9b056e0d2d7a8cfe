import { newId } from '#server/kernel/id.ts'
import type { Stage } from './stage.ts'

/** Keeps a text file of somebody of the cast. Returns its id. */
export async function keepText(stage: Stage, who: string, name: string, text: string): Promise<string> {
  return stage.perform(who, 'upload-file', async ({ tx, files, actor, now }) => {
    const { hash, size } = await files.keep(new TextEncoder().encode(text))
    const id = newId()
    await tx
      .insertInto('file')
      .values({
        id,
        hash,
        name,
        size,
        media_type: 'text/plain',
        uploaded_by: actor.personId,
        uploaded_at: now,
      })
      .execute()
    return id
  })
}
