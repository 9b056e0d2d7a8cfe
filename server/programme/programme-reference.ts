import { type RawBuilder, sql } from 'kysely'

/** A programme of a joined alias as pages name it. */
export const programmeReference = (
  alias: string,
): RawBuilder<{ id: string; name: string; shortName: string }> =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)},
    'shortName', ${sql.ref(`${alias}.short_name`)})`
