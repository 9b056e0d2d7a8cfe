import { sql } from 'kysely'
import { abandonedAfterHours } from '#domain/file/upload.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'

const hour = 3_600_000

/** Gives up uploads of which nothing came for a day, and throws away the pieces of those that have ended. */
export async function sweepUploads(organization: Organization, files: FileStore, now: Date): Promise<void> {
  const before = new Date(now.getTime() - abandonedAfterHours * hour)
  await runAsSystem(organization, { verb: 'sweep-uploads', now }, (tx) =>
    tx
      .updateTable('upload')
      .set((row) => ({ abandoned_at: now, version: row('version', '+', 1) }))
      .where('file_id', 'is', null)
      .where('abandoned_at', 'is', null)
      .where('begun_at', '<', before)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('upload_chunk as c')
              .whereRef('c.upload_id', '=', 'upload.id')
              .where('c.kept_at', '>=', before)
              .select(sql`1`.as('one')),
          ),
        ),
      )
      .execute(),
  )
  const ended = await organization.db
    .deleteFrom('upload_chunk as c')
    .using('upload as u')
    .whereRef('u.id', '=', 'c.upload_id')
    .where((row) => row.or([row('u.file_id', 'is not', null), row('u.abandoned_at', 'is not', null)]))
    .returning('u.id')
    .execute()
  for (const id of new Set(ended.map((row) => row.id))) await files.chunks.drop(id)
}

/** Sweeps once an hour until stopped; a failure is told and tried again at the next turn. */
export function startSweepingUploads(
  organization: Organization,
  files: FileStore,
  onError: (error: unknown) => void,
): () => void {
  const timer = setInterval(() => void sweepUploads(organization, files, new Date()).catch(onError), hour)
  timer.unref()
  return () => clearInterval(timer)
}
