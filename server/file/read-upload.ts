import type { readUpload as route } from '#domain/file/upload-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { notFound } from '#server/kernel/problem.ts'
import { findUpload } from './uploads.ts'

/** Where to go on. */
export const readUpload: Query<typeof route> = async ({ params }, { db, actor }) => {
  const { isAbandoned, ...upload } = await findUpload(db, params.id, actor.personId)
  if (isAbandoned) throw notFound()
  return upload
}
