import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadFile } from '#domain/file/contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { listMyObligations, summarizeObligations } from '#domain/obligation/contract.ts'
import { assignTask, getTask, listTasks } from '#domain/task/contract.ts'
import { giveGuidance, readGuidance } from '#domain/task/guidance-contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
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
let communeHead: TestPerson
let communeStaff: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
  communeHead = await house.person('commune', 'unit_head', 'unit')
  communeStaff = await house.person('commune', 'staff', 'own')
})
afterAll(() => house.close())

const acknowledge = (doer: TestPerson, id: string) =>
  doer.call(step.acknowledge, { params: { id }, body: { version: 1 } })

/** From the standing committee to the district, to its commune, to one of its people. */
async function cascade() {
  const { leader, head } = cast
  const top = await assign(leader, assignmentTo(house.units.district))
  await acknowledge(head, top)
  const middle = await assign(head, assignmentTo(house.units.commune, { parentId: top }))
  await acknowledge(communeHead, middle)
  const personId = communeStaff.personId
  const bottom = await assign(communeHead, assignmentTo(house.units.commune, { parentId: middle, personId }))
  return { top, middle, bottom }
}

describe('a task broken down', () => {
  it('shows the chain from the first giver to one person and back', async () => {
    const { leader } = cast
    const { top, middle, bottom } = await cascade()
    const seen = await communeStaff.call(getTask, { params: { id: bottom } })
    expect(seen.chain.above.map(({ id, isSeen }) => [id, isSeen])).toEqual([
      [top, false],
      [middle, false],
    ])
    expect(seen.owedTo.id).toBe(house.units.commune)
    const whole = await leader.call(getTask, { params: { id: top } })
    expect(whole.chain.below.map(({ id, depth }) => [id, depth])).toEqual([
      [middle, 1],
      [bottom, 2],
    ])
    expect(whole.chain.below[1]?.owedByPerson?.id).toBe(communeStaff.personId)
    expect(whole.contributions).toEqual([])
    const { total } = await leader.call(summarizeObligations, { query: { below: house.units.district } })
    expect(total.tasks.open_in_time).toBe(1)
    const query = { below: house.units.district, cell: 'open_in_time' } as const
    expect((await leader.call(listTasks, { query })).rows.map((row) => row.id)).toEqual([top])
  })

  it('is closed from below upwards, and nobody closes their own', async () => {
    const { leader, head } = cast
    const { top, middle, bottom } = await cascade()
    const claim = { note: 'Xong', evidenceOmittedReason: 'Báo miệng' }
    const early = await head.try(step.submit, { params: { id: top }, body: { version: 2, ...claim } })
    expect(early.json()).toMatchObject({ status: 422, reason: 'open_contributions' })
    await bringToSubmitted(communeStaff, bottom)
    const own = { version: 3, quality: 'meets' }
    const accepted = { params: { id: bottom }, body: own }
    expect((await communeStaff.try(step.accept, accepted)).statusCode).toBe(403)
    const mine = await communeHead.call(listMyObligations)
    expect(mine.toDecide.map(({ id }) => id)).toContain(bottom)
    await communeHead.call(step.accept, accepted)
    await bringToSubmitted(communeHead, middle)
    await head.call(step.accept, {
      params: { id: middle },
      body: { version: await versionOf(leader, middle), quality: 'meets' },
    })
    await head.call(step.submit, { params: { id: top }, body: { version: 2, ...claim } })
    expect((await leader.call(getTask, { params: { id: top } })).state).toBe('submitted')
  })

  it('goes within its date, by its own unit, to units below and to colleagues alone', async () => {
    const { leader, head, office } = cast
    const { top, middle } = await cascade()
    const reason = async (
      who: TestPerson,
      more: Parameters<typeof assignmentTo>[1],
      unit = 'commune' as const,
    ) => (await who.try(assignTask, { body: assignmentTo(house.units[unit], more) })).json().reason
    expect(await reason(head, { parentId: top, dueOn: calendarDate('2023-10-21') })).toBe(
      'child_due_after_parent',
    )
    expect(await reason(office, { parentId: top })).toBe('only_the_owing_unit')
    expect(await reason(communeHead, { parentId: middle })).toBe('giver_is_lead')
    const self = { parentId: middle, personId: communeHead.personId }
    expect(await reason(communeHead, self)).toBe('giver_is_lead')
    const beyond = await head.try(assignTask, {
      body: assignmentTo(house.units.otherDistrict, { parentId: top }),
    })
    expect(beyond.json()).toMatchObject({ status: 403, reason: 'unit_out_of_reach' })
    expect(
      (
        await cast.stranger.try(assignTask, {
          body: assignmentTo(house.units.commune, { parentId: top }),
        })
      ).statusCode,
    ).toBe(404)
    await leader.call(step.cancel, { params: { id: top }, body: { version: 2, reason: 'Thôi' } })
    const { chain } = await leader.call(getTask, { params: { id: top } })
    expect(chain.below.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  })
})

it('carries guidance along, with who has read it and who has not', async () => {
  const { head, stranger } = cast
  const { top, middle, bottom } = await cascade()
  const file = await upload(head, 'Mẫu biểu', 'huong-dan.txt')
  const id = newId()
  const body = { id, text: 'Rà soát theo mẫu kèm theo', fileIds: [file.id] }
  await head.call(giveGuidance, { params: { id: top }, body })
  const below = await communeStaff.call(getTask, { params: { id: bottom } })
  expect(below.guidance).toMatchObject([
    { id, files: [{ name: 'huong-dan.txt' }], can: { read: { allowed: true } } },
  ])
  expect(below.guidance[0]?.unreadBy.map((unit) => unit.id)).toEqual([house.units.commune])
  expect((await communeStaff.try(downloadFile, { params: { id: file.id } })).statusCode).toBe(200)
  expect((await stranger.try(downloadFile, { params: { id: file.id } })).statusCode).toBe(404)
  const reading = { params: { id: bottom, guidanceId: id } }
  await Promise.all([1, 2, 3].map(() => communeStaff.call(readGuidance, reading)))
  await communeHead.call(readGuidance, { params: { id: middle, guidanceId: id } })
  expect((await head.try(readGuidance, { params: { id: top, guidanceId: id } })).json().reason).toBe(
    'own_guidance',
  )
  const { guidance } = await head.call(getTask, { params: { id: top } })
  expect(guidance[0]?.readings.map(({ person }) => person.id)).toEqual([
    communeStaff.personId,
    communeHead.personId,
  ])
  expect(guidance[0]?.unreadBy).toEqual([])
})
