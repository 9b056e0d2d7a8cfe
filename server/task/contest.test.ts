import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listMyObligations } from '#domain/obligation/contract.ts'
import { getTask } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast, assign, assignmentTo } from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

async function contested(proposedUnitId: string): Promise<string> {
  const contributions = [
    { unitId: house.units.otherDistrict, part: 'Số liệu', dueOn: calendarDate('2023-10-12') },
  ]
  const id = await assign(cast.leader, assignmentTo(house.units.district, { contributions }))
  const body = { version: 1, proposedUnitId, reason: 'Đây là chức năng của Ban Dân vận' }
  await cast.head.call(step.contest, { params: { id }, body })
  return id
}

describe('work that a unit says is not theirs', () => {
  it('passes to the unit proposed when the giver agrees, with its history', async () => {
    const { leader, head, partner, stranger } = cast
    const id = await contested(house.units.board)
    const params = { id }
    const waiting = await head.try(step.acknowledge, { params, body: { version: 2 } })
    expect(waiting.json()).toMatchObject({ status: 422, reason: 'contest_waits' })
    const mine = await leader.call(listMyObligations)
    expect(mine.toDecide.find((row) => row.id === id)?.asks).toBe('contest')
    await leader.call(step.agree, { params, body: { version: 2 } })
    const passed = await partner.call(getTask, { params })
    expect(passed).toMatchObject({
      owedBy: { id: house.units.board },
      state: 'assigned',
      dueOn: '2023-10-20',
    })
    expect(passed.contests[0]).toMatchObject({ decision: 'agreed', unit: { id: house.units.district } })
    expect(passed.transfers[0]).toMatchObject({ from: { id: house.units.district } })
    expect(passed.history.map(({ verb }) => verb)).toEqual([
      'agree-task-contest',
      'contest-task',
      'assign-task',
    ])
    expect(passed.history[0]?.unit?.id).toBe(house.units.board)
    const [part] = (await stranger.call(getTask, { params })).contributions
    expect(part?.owedTo.id).toBe(house.units.board)
    await partner.call(step.acknowledge, { params, body: { version: 3 } })
    expect((await head.try(getTask, { params })).statusCode).toBe(404)
  })

  it('stays when the giver insists, with the reason, and is then acknowledged', async () => {
    const { leader, head } = cast
    const id = await contested(house.units.board)
    const params = { id }
    const bare = await leader.try(step.insist, { params, body: { version: 2 } })
    expect(bare.json()).toMatchObject({ code: 'invalid' })
    await leader.call(step.insist, { params, body: { version: 2, reason: 'Thuộc địa bàn huyện' } })
    const stays = await head.call(getTask, { params })
    expect(stays.contests[0]).toMatchObject({ decision: 'insisted', decisionReason: 'Thuộc địa bàn huyện' })
    await head.call(step.acknowledge, { params, body: { version: 3 } })
    const late = { version: 4, proposedUnitId: house.units.board, reason: 'Nghĩ lại' }
    const after = await head.try(step.contest, { params, body: late })
    expect(after.json()).toMatchObject({ reason: 'already_acknowledged' })
  })

  it('cannot pass to the giver, to itself, to a unit that does not exist, nor to its own partner', async () => {
    const { leader, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const contest = async (proposedUnitId: string) =>
      (
        await head.try(step.contest, { params: { id }, body: { version: 1, proposedUnitId, reason: 'x' } })
      ).json().reason
    expect(await contest(house.units.district)).toBe('proposed_is_the_same_unit')
    expect(await contest(house.units.standing)).toBe('giver_is_lead')
    expect(await contest(leader.personId)).toBe('unit_unknown')
    const partners = await contested(house.units.otherDistrict)
    const body = { version: 2 }
    const agreed = await leader.try(step.agree, { params: { id: partners }, body })
    expect(agreed.json()).toMatchObject({ reason: 'lead_is_cooperating' })
    expect((await leader.call(getTask, { params: { id: partners } })).contests[0]?.decision).toBeNull()
  })

  it('is transferred by the giver alone, once of two at a time', async () => {
    const { leader, office, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const params = { id }
    const body = { version: 1, unitId: house.units.board, reason: 'Đổi đầu mối' }
    expect((await head.try(step.transfer, { params, body })).json().reason).toBe('only_the_giver')
    const answers = await Promise.all([
      leader.try(step.transfer, { params, body }),
      office.try(step.transfer, { params, body: { ...body, unitId: house.units.otherDistrict } }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await leader.call(getTask, { params })).transfers).toHaveLength(1)
  })
})
