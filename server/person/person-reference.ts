import { type RawBuilder, sql } from 'kysely'
import type { PersonReference } from '#domain/contract/field.ts'

/** A reference to a person from the columns of joined tables; null when there is no person. */
export function personReference(id: string, name: string, title: string | null): RawBuilder<PersonReference> {
  const titled = title ? sql.ref(title) : sql`null`
  return sql<PersonReference>`case when ${sql.ref(id)} is not null then jsonb_build_object('id', ${sql.ref(id)}, 'name', ${sql.ref(name)}, 'title', ${titled}) end`
}

/** The given name: the last word, by which Vietnamese people are sorted. */
export const givenNameOf = (fullName: string): string => fullName.trim().split(/\s+/).at(-1) ?? fullName
