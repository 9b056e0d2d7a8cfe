import type { FastifyReply } from 'fastify'
import type { Download } from '#server/kernel/context.ts'

/** Sends bytes as a file that a browser keeps and never runs. */
export function sendDownload(reply: FastifyReply, download: Download): Buffer | NodeJS.ReadableStream {
  if (download.size !== undefined) reply.header('content-length', download.size)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`)
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.type(download.mediaType)
  return download.bytes instanceof Uint8Array ? Buffer.from(download.bytes) : download.bytes
}
