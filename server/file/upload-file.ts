import { canKeepKind } from '#domain/file/accepted-kind.ts'
import type { uploadFile as route } from '#domain/file/contract.ts'
import { canUpload } from '#domain/file/policy.ts'
import { cleanFileName } from '#domain/file/file-name.ts'
import type { UploadCommand } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { holdStamped } from './hold-stamped.ts'
import { refuseHiddenCode } from './refuse-hidden-code.ts'
import { tellKind } from './tell-kind.ts'

/** Keeps a file under the hash of its bytes; the same bytes twice are kept once and named twice. */
export const uploadFile: UploadCommand<typeof route> = async ({ query }, context, { bytes }) => {
  permit(canUpload(context.actor))
  if (bytes.byteLength === 0) throw refused('file_empty')
  const mediaType = await tellKind(bytes)
  insist(canKeepKind(mediaType))
  await refuseHiddenCode(bytes, mediaType)
  const hasStamp = await holdStamped(query, bytes, mediaType)
  const { hash, size } = await context.files.keep(bytes)
  const file = { id: newId(), name: cleanFileName(query.name), size, mediaType }
  await context.tx
    .insertInto('file')
    .values({
      id: file.id,
      hash,
      name: file.name,
      size,
      media_type: mediaType,
      uploaded_by: context.actor.personId,
      uploaded_at: context.now,
      stamp_reviewed_by: hasStamp ? context.actor.personId : null,
    })
    .execute()
  return file
}
