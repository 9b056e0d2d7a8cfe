import { type RawBuilder, sql } from 'kysely'

interface Reference {
  id: string
  name: string
  shortName: string
}

/** A programme of a joined alias as pages name it. */
export const programmeReference = (alias: string): RawBuilder<Reference> =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)},
    'shortName', ${sql.ref(`${alias}.short_name`)})`

/** The same of an alias that is joined where there is one. */
export const programmeOrNone = (alias: string): RawBuilder<Reference | null> =>
  sql`case when ${sql.ref(`${alias}.id`)} is not null then ${programmeReference(alias)} end`
