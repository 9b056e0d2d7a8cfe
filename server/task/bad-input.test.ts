import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignTask, getTask, listTasks } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import {
  type Cast,
  openCast,
  assign,
  assignmentTo,
  bringToSubmitted,
  upload,
  versionOf,
} from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const version = (id: string) => versionOf(cast.leader, id)

describe('bad input', () => {
  it('answers a stale version with the row as it stands, a wrong step with the reason', async () => {
    const { leader, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const params = { id }
    await head.call(step.acknowledge, { params, body: { version: 1 } })
    const stale = await head.try(step.acknowledge, { params, body: { version: 1 } })
    expect(stale.statusCode).toBe(409)
    expect(stale.json()).toMatchObject({ code: 'conflict', current: { id, version: 2 } })
    const wrong = await head.try(step.acknowledge, { params, body: { version: 2 } })
    expect(wrong.json()).toMatchObject({ status: 422, code: 'refused', reason: 'already_acknowledged' })
    const early = await leader.try(step.accept, { params, body: { version: 2, quality: 'meets' } })
    expect(early.json()).toMatchObject({ status: 422, reason: 'nothing_submitted' })
  })

  it('assigns once, however often the click comes', async () => {
    const { leader } = cast
    const body = assignmentTo(house.units.district, { title: 'Chỉ một lần' })
    const key = newId()
    const answers = await Promise.all(Array.from({ length: 10 }, () => leader.try(assignTask, { body, key })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(new Set(answers.map((answer) => answer.json().id))).toEqual(new Set([body['id']]))
    const again = await leader.try(assignTask, { body })
    expect(again.statusCode).toBe(409)
    const other = await leader.try(assignTask, { body: { ...body, title: 'Khác' }, key })
    expect(other.json()).toMatchObject({ code: 'key_reused' })
    expect((await leader.call(listTasks, { query: { text: 'chi mot lan' } })).rows).toHaveLength(1)
  })

  it('lets one of two acceptors at once decide', async () => {
    const { leader, office, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    await bringToSubmitted(head, id)
    const body = { version: await version(id), quality: 'meets', reason: 'Thiếu' }
    const answers = await Promise.all([
      leader.try(step.accept, { params: { id }, body }),
      office.try(step.return, { params: { id }, body }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('demands a date and a required quality, and a date that can be kept', async () => {
    const { leader } = cast
    const bare = { id: newId(), title: 'Việc', leadUnitId: house.units.district }
    const missing = await leader.try(assignTask, { body: bare })
    expect(missing.json().fields.map(({ path }: { path: string }) => path)).toEqual([
      'product',
      'requiredQuality',
      'dueOn',
    ])
    const refusalOf = async (more: object) =>
      (await leader.try(assignTask, { body: { ...assignmentTo(house.units.district), ...more } })).json()
    expect(await refusalOf({ dueOn: '2023-10-04' })).toMatchObject({ reason: 'due_before_assigned' })
    expect(await refusalOf({ dueOn: '2023-02-29' })).toMatchObject({ code: 'invalid' })
    const part = { unitId: house.units.board, part: 'Ý kiến', dueOn: '2023-10-30' }
    expect(await refusalOf({ contributions: [part] })).toMatchObject({
      reason: 'contribution_due_after_task',
    })
    const twice = { ...part, dueOn: '2023-10-10' }
    expect(await refusalOf({ contributions: [twice, twice] })).toMatchObject({
      reason: 'cooperating_unit_twice',
    })
    expect(await refusalOf({ leadUnitId: newId() })).toMatchObject({ reason: 'unit_unknown' })
    expect(await refusalOf({ conclusionId: newId() })).toMatchObject({ code: 'not_found' })
    expect(await refusalOf({ personId: leader.personId })).toMatchObject({ reason: 'person_not_of_the_unit' })
  })

  it('stores text in NFC without invisible characters, and refuses what is no text', async () => {
    const { leader } = cast
    const title = 'Rà so\u200Bát\u0000 \u202Ehồ sơ'.normalize('NFD')
    const id = await assign(leader, assignmentTo(house.units.district, { title }))
    expect((await leader.call(getTask, { params: { id } })).title).toBe('Rà soát hồ sơ'.normalize('NFC'))
    const hostile = [['Việc'], { $ne: null }, 12, null, '', '\u200B\u200B', 'x'.repeat(10_000)]
    for (const value of hostile) {
      const answer = await leader.try(assignTask, {
        body: { ...assignmentTo(house.units.district), title: value },
      })
      expect(answer.json()).toMatchObject({ status: 422, code: 'invalid' })
    }
    const polluted = `{"__proto__": {"polluted": true}, "constructor": {}, "id": "${newId()}"}`
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/tasks',
      headers: { 'content-type': 'application/json', 'x-nhip-csrf': '1' },
      payload: polluted,
    })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect('polluted' in {}).toBe(false)
    const tooLong = await leader.try(assignTask, {
      body: { ...assignmentTo(house.units.district), description: 'x'.repeat(2_000_000) },
    })
    expect(tooLong.statusCode).toBe(413)
    const bogus = await leader.try(listTasks, { query: { after: "x' or 1=1" } })
    expect(bogus.statusCode).toBe(422)
  })

  it("takes no other's file as evidence, and a file once however often it is named", async () => {
    const { leader, head, clerk } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    await head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
    const theirs = await upload(clerk)
    const claim = { version: 2, note: 'Xong', fileIds: [theirs.id] }
    const refused = await head.try(step.submit, { params: { id }, body: claim })
    expect(refused.json()).toMatchObject({ status: 422, reason: 'file_unknown' })
    const own = await upload(head)
    await head.call(step.submit, { params: { id }, body: { ...claim, fileIds: [own.id, own.id] } })
    const { submissions } = await leader.call(getTask, { params: { id } })
    expect(submissions[0]?.evidence).toHaveLength(1)
  })
})
