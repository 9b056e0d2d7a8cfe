import type { FileReference, uploadFile as route } from '#domain/file/contract.ts'
import { canUpload } from '#domain/file/policy.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { permit } from '#server/kernel/problem.ts'
import { type Examined, examineFile } from './examine-file.ts'
import { holdStamped } from './hold-stamped.ts'
import { keepNamed } from './keep-named.ts'

export const examineUpload: Prepare<typeof route, Examined> = async ({ query }, { actor }, bytes) => {
  permit(canUpload(actor))
  const examined = await examineFile(bytes, query.name)
  holdStamped(examined, query)
  return examined
}

/** Keeps a file under the hash of its bytes; the same bytes twice are kept once and named twice. */
export const uploadFile: PreparedCommand<typeof route, Examined> = async (
  { query },
  context,
  examined,
): Promise<FileReference> => {
  const kept = await context.files.keep(examined.bytes)
  return keepNamed(context, { ...kept, ...query, mediaType: examined.mediaType })
}
