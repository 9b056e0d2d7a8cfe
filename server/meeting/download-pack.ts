import type { downloadPack as route } from '#domain/meeting/pack-contract.ts'
import { packDocument } from '#domain/meeting/pack-document.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { writeDocument } from '#server/official-document/write-document.ts'
import { loadPack } from './load-pack.ts'

/** The briefing pack as a file; a pack that is not frozen says so on its first page. */
export const downloadPack: DownloadQuery<typeof route> = async ({ params, query }, context) => {
  const pack = await loadPack(context, params.id)
  const bytes = await writeDocument(packDocument(pack), query.as)
  return {
    bytes,
    mediaType: documentMediaTypes[query.as],
    name: `Tài liệu họp ${pack.heldOn}.${query.as}`,
    size: bytes.byteLength,
  }
}
