import { readWords } from '#documents/in/read-words.ts'
import type { readInFile as route } from '#domain/intake/contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import { examineFile } from '#server/file/examine-file.ts'
import { holdStamped } from '#server/file/hold-stamped.ts'
import { keepNamed } from '#server/file/keep-named.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { permit } from '#server/kernel/problem.ts'
import { readIn, refuseDeclared, refuseSecrets } from './read-in.ts'

interface LookedThrough {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly text: string
}

/** Refuses what is declared secret unread, looks through the file as any other that is kept, and reads its words. */
export const lookThroughDocument: Prepare<typeof route, LookedThrough> = async (
  { query },
  { actor, files },
  bytes,
) => {
  permit(canReadIn(actor))
  refuseDeclared(query)
  await files.scan(bytes)
  const examined = await examineFile(bytes, query.name)
  holdStamped(examined, query)
  const text = await readWords(bytes, query.convert ?? null)
  refuseSecrets({ ...query, text })
  return { bytes: examined.bytes ?? bytes, mediaType: examined.mediaType, text }
}

/** Keeps a document file and reads it into proposals. */
export const readInFile: PreparedCommand<typeof route, LookedThrough> = async (
  { query },
  context,
  { bytes, mediaType, text },
) => {
  const { tx, actor, today, files } = context
  const kept = await files.keep(bytes)
  const { id: fileId } = await keepNamed(context, { ...kept, ...query, mediaType })
  return readIn(tx, { ...query, text, fileId, by: actor.personId, today })
}
