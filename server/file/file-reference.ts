import { type RawBuilder, sql } from 'kysely'
import type { FileReference } from '#domain/file/contract.ts'

/** A file of a joined alias as pages show it; null where an outer join found none. */
export const fileReference = (alias: string): RawBuilder<FileReference | null> =>
  sql<FileReference | null>`case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object(
    'id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}, 'size', ${sql.ref(`${alias}.size`)},
    'mediaType', ${sql.ref(`${alias}.media_type`)}) end`
