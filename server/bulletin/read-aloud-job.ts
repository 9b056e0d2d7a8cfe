import * as z from 'zod'
import { type EditionContent, editionContentSchema } from '#domain/bulletin/edition.ts'
import { speechText } from '#domain/bulletin/speech-text.ts'
import { idSchema } from '#domain/contract/field.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { type JobContext, defineJob } from '#server/kernel/jobs/define-job.ts'
import { newId } from '#server/kernel/id.ts'
import { speak } from './speak.ts'

const inputSchema = z.object({ editionId: idSchema })
/** Without a synthesiser on this machine there is nothing to hear from it: readers have the voice of their own device. */
const resultSchema = z.object({ seconds: z.number().int().nullable() })

interface Sound {
  readonly hash: string
  readonly size: number
  readonly seconds: number
}

/** Has a published edition read aloud, once; the sound is kept. */
export const readAloudJob = defineJob({
  kind: 'read_news_aloud',
  verb: 'read-news-aloud',
  input: inputSchema,
  result: resultSchema,
  run: (context, { editionId }) => makeSound(context, editionId),
  write: async (sound: Sound | null, context, { editionId }) => {
    if (sound) await keepSound(context, editionId, sound)
    return { seconds: sound?.seconds ?? null }
  },
})

async function makeSound(context: JobContext, editionId: string): Promise<Sound | null> {
  const { db, organization, files, signal } = context
  const { content } = await db
    .selectFrom('news_edition')
    .select('content')
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow()
  const edition: EditionContent = editionContentSchema.parse(content)
  const spoken = organization.speech ? await speak(organization.speech, speechText(edition), signal) : null
  return spoken && { ...(await files.keep(spoken.wav)), seconds: spoken.seconds }
}

async function keepSound({ tx }: CommandContext, editionId: string, sound: Sound): Promise<void> {
  await tx
    .insertInto('news_audio')
    .values({ id: newId(), edition_id: editionId, ...sound, voice: 'vi' })
    .onConflict((conflict) => conflict.column('edition_id').doNothing())
    .execute()
}
