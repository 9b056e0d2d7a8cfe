import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { raiseDifficulty, sayDifficultyGone } from '#domain/difficulty/contract.ts'
import { assignTask, getTask, listTasks } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { blockTask, mergeTask, splitTask, starTask, unblockTask } from '#domain/task/whole-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { makeDueNext } from './start-recurring.ts'
import { type Cast, openCast, assign, assignmentTo, bringToSubmitted, versionOf } from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const read = (id: string) => cast.leader.call(getTask, { params: { id } })
const version = (id: string) => versionOf(cast.leader, id)

describe('what holds a task up', () => {
  it('is a difficulty raised before; it goes when that is closed or the link removed', async () => {
    const { leader, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const raise = () =>
      head.call(raiseDifficulty, {
        body: {
          id: newId(),
          kind: 'difficulty',
          cause: 'money',
          text: 'Thiếu kinh phí',
          raisedByUnitIds: [house.units.district],
        },
      })
    const [first, second] = [await raise(), await raise()]
    const block = async (difficultyId: string) => ({
      params: { id },
      body: { id: newId(), version: await version(id), difficultyId },
    })
    await head.call(blockTask, await block(first.id))
    expect((await head.try(blockTask, await block(first.id))).json().reason).toBe('already_blocked_by_it')
    expect((await head.try(blockTask, await block(newId()))).statusCode).toBe(404)
    await head.call(blockTask, await block(second.id))
    const isBlocked = async () =>
      (await leader.call(listTasks, { query: { blocked: true } })).rows.some((row) => row.id === id)
    expect([(await read(id)).isBlocked, await isBlocked()]).toEqual([true, true])
    const gone = { unitId: house.units.district, version: 1 }
    await head.call(sayDifficultyGone, { params: { id: first.id }, body: gone })
    expect((await head.try(blockTask, await block(first.id))).json().reason).toBe('difficulty_is_closed')
    const blockId = (await read(id)).blocks[0]?.id ?? ''
    const removal = { params: { id, blockId }, body: { version: await version(id) } }
    await head.call(unblockTask, removal)
    expect([(await read(id)).isBlocked, await isBlocked()]).toEqual([false, false])
    expect((await read(id)).blocks.map(({ isOpen }) => isOpen)).toEqual([false, false])
  })
})

describe('who may see it', () => {
  it('is never a state secret: nothing of it is saved', async () => {
    const { leader } = cast
    for (const confidentiality of ['mat', 'toi_mat', 'tuyet_mat']) {
      const body = { ...assignmentTo(house.units.district, { title: 'Việc mật' }), confidentiality }
      const answer = await leader.try(assignTask, { body })
      expect(answer.json()).toMatchObject({ code: 'state_secret', reason: 'task_declared_secret' })
    }
    const stamped = assignmentTo(house.units.district, { description: 'Nội dung\nTỐI MẬT\nViệc' })
    expect((await leader.try(assignTask, { body: stamped })).json()).toMatchObject({
      reason: 'task_stamp_found',
    })
    expect((await leader.call(listTasks, { query: { text: 'việc mật' } })).rows).toEqual([])
  })

  it('is limited to the units concerned, not to those above them', async () => {
    const { leader, head } = cast
    const communeHead = await house.person('commune', 'unit_head', 'unit')
    const id = await assign(leader, assignmentTo(house.units.commune, { confidentiality: 'limited' }))
    const ordinary = await assign(leader, assignmentTo(house.units.commune))
    expect((await head.try(getTask, { params: { id } })).statusCode).toBe(404)
    expect((await head.try(getTask, { params: { id: ordinary } })).statusCode).toBe(200)
    expect((await communeHead.try(getTask, { params: { id } })).statusCode).toBe(200)
    const rows = (await head.call(listTasks, { query: { unit: house.units.commune } })).rows
    expect(rows.map((row) => row.id)).toEqual([ordinary])
  })
})

it('carries a star as long as the giver says so', async () => {
  const { leader, head } = cast
  const id = await assign(leader, assignmentTo(house.units.district))
  const star = (starred: boolean, seen: number) => ({ params: { id }, body: { version: seen, starred } })
  expect((await head.try(starTask, star(true, 1))).json().reason).toBe('only_the_giver')
  await leader.call(starTask, star(true, 1))
  expect((await read(id)).starred).toBe(true)
  await leader.call(starTask, star(false, 2))
  expect((await read(id)).starred).toBe(false)
})

describe('splitting and merging', () => {
  it('says where it went both ways, and hides no lateness', async () => {
    const { leader } = cast
    const id = await assign(leader, assignmentTo(house.units.district, { dueOn: calendarDate('2023-10-10') }))
    const part = (dueOn: string) => ({
      id: newId(),
      title: 'Một phần',
      product: 'Báo cáo',
      requiredQuality: 'Rõ',
      leadUnitId: house.units.district,
      dueOn,
    })
    const split = (dueOn: string) => ({
      params: { id },
      body: { version: 1, reason: 'Hai việc', parts: [part(dueOn), part(dueOn)] },
    })
    expect((await leader.try(splitTask, split('2023-10-11'))).json().reason).toBe('split_due_after_task')
    await leader.call(splitTask, split('2023-10-09'))
    const whole = await read(id)
    expect([whole.state, whole.wentInto.length]).toEqual(['cancelled', 2])
    const [one, other] = whole.wentInto.map(({ taskId }) => taskId)
    expect((await read(one ?? '')).cameFrom).toMatchObject([{ taskId: id, kind: 'split' }])
    const late = await assign(leader, assignmentTo(house.units.district))
    const merger = { version: 1, reason: 'Trùng', intoId: late }
    await leader.call(mergeTask, { params: { id: other ?? '' }, body: merger })
    expect(await read(late)).toMatchObject({ firstDueOn: '2023-10-09', dueOn: '2023-10-20' })
    expect((await read(late)).cameFrom).toMatchObject([{ taskId: other, kind: 'merge' }])
    const own = { version: await version(late), reason: 'x', intoId: late }
    expect((await leader.try(mergeTask, { params: { id: late }, body: own })).json().reason).toBe(
      'merged_with_itself',
    )
    const gone = { version: await version(late), reason: 'x', intoId: id }
    expect((await leader.try(mergeTask, { params: { id: late }, body: gone })).json().reason).toBe(
      'already_cancelled',
    )
  })
})

describe('a rhythm', () => {
  it('makes the next one once when one is accepted', async () => {
    const { leader, head } = cast
    const body = assignmentTo(house.units.district, { rhythm: 'monthly', dueOn: calendarDate('2023-10-31') })
    const id = await assign(leader, body)
    await bringToSubmitted(head, id)
    await leader.call(step.accept, { params: { id }, body: { version: await version(id), quality: 'meets' } })
    const next = await read((await read(id)).nextId ?? '')
    expect(next).toMatchObject({
      dueOn: '2023-11-30',
      rhythm: 'monthly',
      recursFromId: id,
      state: 'assigned',
    })
    expect(next.product).toBe(body['product'])
  })

  it('makes the next one once its date has passed by the clock of the house, once, whoever looks', async () => {
    const { leader } = cast
    const id = await assign(leader, assignmentTo(house.units.district, { rhythm: 'weekly' }))
    const machine = new Date('2031-01-01T09:00:00+07:00')
    expect(await makeDueNext(house.organization, machine)).toBe(0)
    await house.setToday('2023-10-21')
    try {
      const made = await Promise.all([1, 2].map(() => makeDueNext(house.organization, machine)))
      expect(made.toSorted((a, b) => a - b)).toEqual([0, 1])
      const next = await read((await read(id)).nextId ?? '')
      expect(next).toMatchObject({ dueOn: '2023-10-27', assignedOn: '2023-10-21' })
      expect(next.history.at(-1)).toMatchObject({ verb: 'make-next-task', by: null })
      expect(await makeDueNext(house.organization, machine)).toBe(0)
    } finally {
      await house.setToday('2023-10-05')
    }
  })

  it('is demanded of work without a date', async () => {
    const { leader } = cast
    const standing = assignmentTo(house.units.district, { dueOn: null, rhythm: 'quarterly' })
    expect(await read(await assign(leader, standing))).toMatchObject({ dueOn: null, rhythm: 'quarterly' })
    const bare = { ...standing, id: newId(), rhythm: null }
    expect((await leader.try(assignTask, { body: bare })).json().reason).toBe('standing_needs_rhythm')
  })
})
