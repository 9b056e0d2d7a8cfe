import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#server/kernel/id.ts'
import { routesWithCase } from '#server/testing/every-route/every-route.ts'
import { type OfficeInFull, openOfficeInFull } from '#server/testing/every-route/office-in-full.ts'
import type { RequestParts } from '#server/testing/every-route/route-case.ts'

let office: OfficeInFull
beforeAll(async () => {
  office = await openOfficeInFull()
})
afterAll(() => office.house.close())

/** How many rows each table holds, the log's tell-tale among them: nothing changes without an event. */
async function countRows(): Promise<Record<string, number>> {
  const { rows } = await office.house.organization.pool.query<{ name: string; count: string }>(
    `select relname as name, (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', nspname, relname),
       false, true, '')))[1]::text as count
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = current_schema() and relkind = 'r' and relname <> 'session'
       and has_table_privilege(pg_class.oid, 'select') order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]))
}

/** What nobody of this small office may do (passing a part on, where the lead has no other unit below it) cannot be sent twice. */
const changing = routesWithCase.filter(
  ({ route, expected }) => route.verb && expected.status === 200 && expected.may.length > 0,
)

it.each(changing)('$name happens once, however often it is sent', async ({ route, expected }) => {
  const [who = 'leader'] = expected.may
  const person = office.cast[who]
  const parts = await expected.prepare(office)
  const key = newId()
  const send = (more: RequestParts = {}, under = key) => person.try(route, { ...parts, ...more, key: under })

  const before = await countRows()
  const answers = await Promise.all(Array.from({ length: 10 }, () => send()))
  const after = await countRows()
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
  for (const answer of answers) expect(answer.json()).toEqual(answers[0]?.json())
  expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(9)
  expect((after['command_receipt'] ?? 0) - (before['command_receipt'] ?? 0)).toBe(1)

  const again = await send()
  expect([again.json(), again.headers['idempotent-replayed']]).toEqual([answers[0]?.json(), 'true'])
  const body = parts.body instanceof Uint8Array ? new TextEncoder().encode('khác') : { ...parts.body, x: 1 }
  expect((await send({ body })).json()).toMatchObject({ status: 422, code: 'key_reused' })
  expect(await countRows()).toEqual(after)
  await office.house.setToday('2023-10-05')
})

it('keeps the keys of two people apart', async () => {
  const { leader, office: clerk } = office.cast
  const { route, expected } = changing.find(({ name }) => name === 'POST /tasks') ?? {}
  if (!route || !expected) throw new Error('the route of assigning is gone')
  const key = newId()
  const first = await leader.try(route, { ...(await expected.prepare(office)), key })
  const second = await clerk.try(route, { ...(await expected.prepare(office)), key })
  expect([first.statusCode, second.statusCode]).toEqual([200, 200])
  expect(first.json().id).not.toBe(second.json().id)
})

it.each([undefined, '', 'không', newId().slice(1), `${newId()} `, [newId(), newId()].join(',')])(
  'changes nothing under the key %s',
  async (key) => {
    const { route, expected } = changing.find(({ name }) => name === 'POST /tasks') ?? {}
    if (!route || !expected) throw new Error('the route of assigning is gone')
    const { body } = await expected.prepare(office)
    const before = await countRows()
    const answer = await office.house.app.inject({
      method: 'POST',
      url: '/api/v1/tasks',
      payload: body as Record<string, unknown>,
      headers: {
        cookie: office.cast.leader.cookie,
        'x-nhip-csrf': '1',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
    })
    expect(answer.json()).toMatchObject({ status: 422, fields: [{ code: 'uuid_expected' }] })
    expect(await countRows()).toEqual(before)
  },
)
