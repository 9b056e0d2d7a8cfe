import { createOrganizationSchema } from '#db/migrate.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { newId } from '#server/kernel/id.ts'
import { type Databases, connect } from '#server/postgres/connection.ts'

export interface NewOrganization {
  readonly schema: string
  readonly name: string
  /** The day on which a demonstration lives; null makes a real organisation. */
  readonly demonstrationDay: CalendarDate | null
}

/** Makes the schema of an organisation and enters it among those of this database. Returns its id. */
export async function createOrganization(
  { owner, app }: Databases,
  { schema, name, demonstrationDay }: NewOrganization,
): Promise<string> {
  const client = await connect(owner)
  try {
    await createOrganizationSchema(client, { schema, appRole: app.user })
    const id = newId()
    await client.query(
      `insert into shared.organization (id, schema_name, name, is_demonstration, clock_on) values ($1, $2, $3, $4, $5)`,
      [id, schema, name, demonstrationDay !== null, demonstrationDay],
    )
    return id
  } finally {
    await client.end()
  }
}
