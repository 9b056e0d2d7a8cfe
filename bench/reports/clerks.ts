import type { Client } from 'pg'
import { signInToDemonstration } from '#domain/session/contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { Bench } from '../measure/measure-page.ts'

/** A clerk in each unit, entered as the set enters its people; their accounts by unit. */
export async function appoint(client: Client, units: readonly string[]): Promise<Map<string, string>> {
  const accounts = new Map<string, string>()
  for (const unitId of units) {
    const [person, account] = [newId(), newId()]
    await client.query('insert into person (id) values ($1)', [person])
    await client.query(
      `insert into person_detail (id, full_name, given_name) values ($1, 'Cán bộ Đo', 'Đo')`,
      [person],
    )
    await client.query('insert into account (id, person_id, login) values ($1, $2, $3)', [
      account,
      person,
      `do-${person}`,
    ])
    await client.query(
      `insert into position (id, person_id, unit_id, title, role, jurisdiction, valid_from)
       values ($1, $2, $3, 'Đo', 'unit_clerk', 'unit', '2020-01-01')`,
      [newId(), person, unitId],
    )
    accounts.set(unitId, account)
  }
  return accounts
}

/** Enters as one of them; returns their cookie. */
export async function enter({ sender }: Bench, accountId: string): Promise<string> {
  const answer = await sender.send({
    method: signInToDemonstration.method,
    path: `/api/v1${signInToDemonstration.path}`,
    headers: { 'content-type': 'application/json', 'x-nhip-csrf': '1' },
    body: JSON.stringify({ accountId }),
  })
  return answer.cookies[0]?.split(';')[0] ?? ''
}
