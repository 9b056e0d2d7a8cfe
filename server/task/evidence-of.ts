import { sql } from 'kysely'
import type { FileReference } from '#domain/file/contract.ts'
import type { Db } from '#server/kernel/database.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'

interface EvidenceRow extends FileReference {
  readonly submissionId: string
}

/** The files that came with these submissions, in their order. */
export const evidenceOf = async (db: Db, submissionIds: string[]): Promise<readonly EvidenceRow[]> =>
  submissionIds.length === 0 ? [] : evidence(db, { submissionIds })

const evidence = statementOnce(
  ({ submissionIds }: Places<{ submissionIds: string[] }>) => sql<EvidenceRow>`
  select evidence.submission_id as "submissionId", file.id, file.name, file.size, file.media_type as "mediaType"
  from evidence join file on file.id = evidence.file_id
  where evidence.submission_id = any(${submissionIds}::uuid[]) order by evidence.id`,
)
