import type { FileReference, uploadFile as route } from '#domain/file/contract.ts'
import { canUpload } from '#domain/file/policy.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { permit } from '#server/kernel/problem.ts'
import { examineFile } from './examine-file.ts'
import { holdStamped } from './hold-stamped.ts'
import { keepNamed } from './keep-named.ts'

interface Whole {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

export const examineUpload: Prepare<typeof route, Whole> = async ({ query }, { actor, files }, bytes) => {
  permit(canUpload(actor))
  await files.scan(bytes)
  const examined = await examineFile(bytes, query.name)
  holdStamped(examined, query)
  return { bytes: examined.bytes ?? bytes, mediaType: examined.mediaType }
}

/** Keeps a file under the hash of its bytes; the same bytes twice are kept once and named twice. */
export const uploadFile: PreparedCommand<typeof route, Whole> = async (
  { query },
  context,
  { bytes, mediaType },
): Promise<FileReference> => {
  const kept = await context.files.keep(bytes)
  return keepNamed(context, { ...kept, ...query, mediaType })
}
