import pg from 'pg'
import { connect } from '#server/postgres/connection.ts'
import { createOrganizationSchema } from '#db/migrate.ts'
import { dateOfInstant } from '#domain/calendar/date.ts'
import { newId } from '#server/kernel/id.ts'
import { givenNameOf } from '#server/person/person-reference.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { hashPassword } from '#server/session/password.ts'

export interface Founding {
  readonly name: string
  readonly administrator: string
  readonly login: string
  readonly password: string
}

/**
 * Makes an organisation with its top unit and its administrator, all or nothing. The log records the founding as done
 * outside the application, by the owner of the database.
 */
export async function foundOrganization(
  { owner, app }: Databases,
  founding: Founding,
): Promise<{ id: string }> {
  const id = newId()
  const schema = `organization_${id.replaceAll('-', '').slice(-12)}`
  const client = await connect(owner)
  try {
    await createOrganizationSchema(client, { schema, appRole: app.user })
    await client.query('begin')
    await client.query(`set local search_path to ${pg.escapeIdentifier(schema)}, shared`)
    await plant(client, founding)
    await client.query('insert into shared.organization (id, schema_name, name) values ($1, $2, $3)', [
      id,
      schema,
      founding.name,
    ])
    await client.query('commit')
    return { id }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}

async function plant(
  client: pg.ClientBase,
  { name, administrator, login, password }: Founding,
): Promise<void> {
  const [unitId, personId] = [newId(), newId()]
  const today = dateOfInstant(new Date())
  await client.query(`insert into unit (id, kind) values ($1, 'organization')`, [unitId])
  await client.query(
    'insert into unit_version (id, unit_id, name, short_name, valid_from) values ($1, $2, $3, $3, $4)',
    [newId(), unitId, name, today],
  )
  await client.query('select rebuild_unit_closure()')
  await client.query('insert into person (id) values ($1)', [personId])
  await client.query('insert into person_detail (id, full_name, given_name) values ($1, $2, $3)', [
    personId,
    administrator,
    givenNameOf(administrator),
  ])
  await client.query('insert into account (id, person_id, login, password_hash) values ($1, $2, $3, $4)', [
    newId(),
    personId,
    login.toLowerCase(),
    await hashPassword(password),
  ])
  for (const [role, title] of [
    ['administrator', 'Quản trị'],
    ['office', 'Văn phòng'],
  ]) {
    await client.query(
      `insert into position (id, person_id, unit_id, title, role, jurisdiction, valid_from) values ($1, $2, $3, $4, $5, 'all', $6)`,
      [newId(), personId, unitId, title, role, today],
    )
  }
}
