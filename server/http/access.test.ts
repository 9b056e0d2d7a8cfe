import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignTask } from '#domain/task/contract.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { bindings } from '#server/routes.ts'
import { type Persona, personas } from '#server/testing/every-route/cast.ts'
import { cases, nameOf, routesWithCase } from '#server/testing/every-route/every-route.ts'
import {
  type OfficeInFull,
  markFigure,
  markWord,
  openOfficeInFull,
  plantFigures,
  plantMeeting,
  plantUnitBelow,
} from '#server/testing/every-route/office-in-full.ts'
import { type RequestParts, type RouteCase, insiders } from '#server/testing/every-route/route-case.ts'
import { newId } from '#server/kernel/id.ts'

let office: OfficeInFull
beforeAll(async () => {
  office = await openOfficeInFull()
})
afterAll(() => office.house.close())

/** What is no work of the body: one's own account and views, the clock of a demonstration, looking the log through. */
const own = new Set([
  'choose-language',
  'change-password',
  'move-clock',
  'verify-log',
  'mark-reminders-read',
  'keep-reminder-settings',
  'open-feed',
  'close-feed',
  'keep-view',
  'change-view',
  'remove-view',
])

type Route = (typeof routesWithCase)[number]['route']
type Answer = Awaited<ReturnType<OfficeInFull['cast']['leader']['try']>>

const rowsWritten = async (): Promise<number> => {
  const { rows } = await office.house.organization.pool.query<{ count: number }>(
    'select (select count(*) from event) + (select count(*) from command_receipt) as count',
  )
  return Number(rows[0]?.count)
}

const expectedOf = ({ may, unseen, status }: RouteCase, persona: Persona): number =>
  may.includes(persona) ? status : unseen.includes(persona) ? 404 : 403

/** The text of an answer, that of a workbook's sheets included. */
async function textOf(answer: Answer): Promise<string> {
  if (!answer.headers['content-type']?.toString().includes('spreadsheetml')) return answer.body
  const archive = await openArchive(answer.rawPayload)
  const parts = await Promise.all(archive.names.map((name) => archive.find(name)))
  return parts.map((part) => part?.toString() ?? '').join('\n')
}

it('has an expectation for every route and no other', () => {
  const names = bindings.map(({ route }) => nameOf(route))
  expect(Object.keys(cases).toSorted()).toEqual(names.toSorted())
})

it('lets whoever only inspects change nothing', () => {
  for (const { name, route, expected } of routesWithCase) {
    if (!route.verb || own.has(route.verb)) continue
    const writing = expected.may.filter((persona) => /inspector/i.test(persona))
    expect([name, writing]).toEqual([name, []])
  }
})

const ask = (route: Route, persona: Persona, parts: RequestParts): Promise<Answer> =>
  office.cast[persona].try(route, parts)

describe.each(routesWithCase)('$name', ({ route, expected }) => {
  it('answers each role and relation as the table says', async () => {
    const refused = personas.filter((persona) => !expected.may.includes(persona))
    const parts = await expected.prepare(office)
    const before = await rowsWritten()
    const answers = new Map<Persona, Answer>()
    for (const persona of refused) answers.set(persona, await ask(route, persona, parts))
    const after = await rowsWritten()
    const changes = route.method !== 'GET'
    for (const persona of expected.may) {
      answers.set(persona, await ask(route, persona, changes ? await expected.prepare(office) : parts))
      await office.house.setToday('2023-10-05')
    }
    const statuses = (of: (persona: Persona) => number | undefined) =>
      Object.fromEntries(personas.map((persona) => [persona, of(persona)]))
    expect(statuses((persona) => answers.get(persona)?.statusCode)).toEqual(
      statuses((persona) => expectedOf(expected, persona)),
    )
    expect(after).toBe(before)
    const forbidden = refused.filter((persona) => answers.get(persona)?.statusCode === 403)
    for (const persona of forbidden) {
      expect(answers.get(persona)?.json()).toMatchObject({ reason: expect.stringMatching(/^[a-z_]+$/) })
    }
    const knowing: readonly Persona[] = [...insiders, ...expected.knows]
    for (const [persona, answer] of answers) {
      if (knowing.includes(persona)) continue
      const text = await textOf(answer)
      expect([persona, text.includes(markWord), text.includes(markFigure)]).toEqual([persona, false, false])
    }
  })
})

/** The parts of an address that name something; an ordinal counts. */
const idsOf = ({ path }: Route): string[] =>
  path.split('/').flatMap((part) => /^:(?!ordinal$)(.+)/.exec(part)?.[1] ?? [])

it.each(routesWithCase.flatMap((each) => idsOf(each.route).map((id) => ({ ...each, id }))))(
  '$name knows no $id that is nobody’s',
  async ({ route, expected, id }) => {
    const parts = await expected.prepare(office)
    const params = { ...parts.params, [id]: newId() }
    for (const persona of personas) {
      const { statusCode } = await ask(route, persona, { ...parts, params })
      const isRight = statusCode === 404 || (statusCode === 403 && !expected.may.includes(persona))
      expect([persona, statusCode, isRight]).toEqual([persona, statusCode, true])
    }
  },
)

it('lets nobody read a source by citing it in work of their own', async () => {
  const { otherHead } = office.cast
  const { id: targetId } = await plantFigures(office)
  const { conclusionId } = await plantMeeting(office, 'open')
  const { conclusionId: closedConclusionId } = await plantMeeting(office, 'closed')
  const clause = await office.house.organization.db
    .selectFrom('clause')
    .select('id')
    .executeTakeFirstOrThrow()
  const child = await plantUnitBelow(office, 'otherDistrict')
  const body = {
    title: 'Việc',
    product: 'Báo cáo',
    requiredQuality: 'Rõ',
    dueOn: '2023-10-20',
    leadUnitId: child,
  }
  const sources = [
    { targetId },
    { conclusionId },
    { conclusionId: closedConclusionId },
    { clauseId: clause.id },
  ]
  for (const source of sources) {
    const answer = await otherHead.try(assignTask, { body: { id: newId(), ...body, ...source } })
    expect([source, answer.statusCode]).toEqual([source, 404])
  }
  expect((await otherHead.try(assignTask, { body: { id: newId(), ...body } })).statusCode).toBe(200)
})
