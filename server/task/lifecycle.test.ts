import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { getTask } from '#domain/task/contract.ts'
import { contributionStepRoutes, taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast, assign, assignmentTo, bringToSubmitted, versionOf } from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const version = (id: string) => versionOf(cast.leader, id)

describe('a task from assignment to acceptance', () => {
  it('is acknowledged, reported, submitted, returned, submitted again and accepted', async () => {
    const { leader, head, clerk } = cast
    const id = await assign(leader, assignmentTo(house.units.district, { dueOn: calendarDate('2023-10-06') }))
    const params = { id }
    const fresh = await head.call(getTask, { params })
    expect(fresh).toMatchObject({
      state: 'assigned',
      daysLeft: 1,
      cell: 'open_in_time',
      number: 1,
      year: 2023,
    })
    expect(fresh.can.acknowledge).toEqual({ allowed: true })
    expect(fresh.can.submit).toEqual({ allowed: false, reason: 'not_acknowledged_yet' })
    await head.call(step.acknowledge, { params, body: { version: 1 } })
    const reported = await clerk.call(step.report, {
      params,
      body: { version: 2, percent: 40, note: 'Đã xong 4 trên 10 đơn vị' },
    })
    expect(reported).toMatchObject({ version: 3, state: 'in_progress', can: { submit: { allowed: true } } })
    await bringToSubmitted(clerk, id)
    await house.setToday('2023-10-09')
    const returned = await leader.call(step.return, {
      params,
      body: { version: await version(id), reason: 'Thiếu số liệu hai xã' },
    })
    expect(returned).toMatchObject({ state: 'returned', can: { submit: { allowed: false } } })
    expect(await head.call(getTask, { params })).toMatchObject({
      dueOn: '2023-10-06',
      returns: 1,
      claimedOn: null,
      cell: 'open_overdue',
      daysLeft: -1,
    })
    await bringToSubmitted(clerk, id)
    await leader.call(step.accept, { params, body: { version: await version(id), quality: 'exceeds' } })
    const done = await head.call(getTask, { params })
    expect(done).toMatchObject({
      state: 'accepted',
      cell: 'done_late',
      claimedOn: '2023-10-09',
      quality: 'exceeds',
    })
    expect(done.daysLeft).toBeNull()
    expect(done.submissions.map(({ decision }) => decision)).toEqual(['accepted', 'returned'])
    expect(done.submissions[0]?.evidence[0]).toMatchObject({ name: 'ket-qua.txt', mediaType: 'text/plain' })
    await house.setToday('2023-10-05')
  })

  it('tells its history act by act, newest first', async () => {
    const { leader, head, staff } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const params = { id }
    await head.call(step.hand, { params, body: { version: 1, personId: staff.personId } })
    await bringToSubmitted(staff, id)
    await leader.call(step.return, { params, body: { version: await version(id), reason: 'Chưa đủ' } })
    const { history } = await head.call(getTask, { params })
    expect(history.map(({ verb }) => verb)).toEqual([
      'return-task',
      'submit-task',
      'acknowledge-task',
      'hand-task-to-person',
      'assign-task',
    ])
    expect(history[0]).toMatchObject({ reason: 'Chưa đủ', note: null, by: { id: leader.personId } })
    expect(history[1]).toMatchObject({ note: 'Đã xong', by: { id: staff.personId } })
    expect(history[3]).toMatchObject({ person: { id: staff.personId } })
    expect(history[4]).toMatchObject({ dueOn: '2023-10-20', by: { id: leader.personId } })
  })

  it('wants evidence or a reason, and says why it goes over open parts', async () => {
    const { office, head, partner } = cast
    const contributions = [
      { unitId: house.units.board, part: 'Số liệu dân vận', dueOn: calendarDate('2023-10-12') },
    ]
    const id = await assign(office, assignmentTo(house.units.district, { contributions }))
    const params = { id }
    await head.call(step.acknowledge, { params, body: { version: 1 } })
    const claim = { version: 2, note: 'Xong' }
    const bare = await head.try(step.submit, { params, body: claim })
    expect(bare.json()).toMatchObject({ status: 422, reason: 'evidence_or_reason_missing' })
    const excused = { ...claim, evidenceOmittedReason: 'Đã báo cáo trực tiếp' }
    const open = await head.try(step.submit, { params, body: excused })
    expect(open.json()).toMatchObject({ status: 422, reason: 'open_contributions' })
    const [part] = (await partner.call(getTask, { params })).contributions
    expect(part).toMatchObject({
      part: 'Số liệu dân vận',
      dueOn: '2023-10-12',
      owedBy: { id: house.units.board },
    })
    const ofPart = { id: part?.id ?? '' }
    await partner.call(contributionStepRoutes.acknowledge, { params: ofPart, body: { version: 1 } })
    await partner.call(contributionStepRoutes.submit, {
      params: ofPart,
      body: { version: 2, note: 'Gửi số liệu', evidenceOmittedReason: 'Ghi ở trên' },
    })
    const own = await partner.try(contributionStepRoutes.accept, {
      params: ofPart,
      body: { version: 3, quality: 'meets' },
    })
    expect(own.json()).toMatchObject({ status: 403, reason: 'only_the_giver' })
    await head.call(contributionStepRoutes.accept, { params: ofPart, body: { version: 3, quality: 'meets' } })
    await head.call(step.submit, { params, body: excused })
    const { history } = await office.call(getTask, { params })
    expect(history.find(({ verb }) => verb === 'submit-contribution')?.part?.id).toBe(house.units.board)
  })

  it('falls with its open parts when it is cancelled', async () => {
    const { leader, head } = cast
    const contributions = [{ unitId: house.units.board, part: 'Ý kiến', dueOn: calendarDate('2023-10-12') }]
    const id = await assign(leader, assignmentTo(house.units.district, { contributions }))
    const refused = await head.try(step.cancel, { params: { id }, body: { version: 1, reason: 'Không cần' } })
    expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'only_the_giver' })
    await leader.call(step.cancel, { params: { id }, body: { version: 1, reason: 'Không còn cần' } })
    const task = await head.call(getTask, { params: { id } })
    expect(task).toMatchObject({ state: 'cancelled', cell: null, cancelledReason: 'Không còn cần' })
    expect(task.contributions[0]?.state).toBe('cancelled')
  })
})
