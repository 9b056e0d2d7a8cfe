import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { summarizeObligations } from '#domain/obligation/contract.ts'
import { getTask, listTasks } from '#domain/task/contract.ts'
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

async function extend({ leader, head }: Cast, id: string, to: string): Promise<void> {
  const asked = { version: await versionOf(leader, id), proposedDueOn: to, reason: 'Chờ số liệu cấp xã' }
  await head.call(step.askExtension, { params: { id }, body: asked })
  await leader.call(step.grantExtension, {
    params: { id },
    body: { version: await versionOf(leader, id), dueOn: to },
  })
}

describe('an extension', () => {
  it('is asked for before the date, decided by the giver, and keeps the first date', async () => {
    const { leader, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const params = { id }
    const asked = { version: 1, proposedDueOn: '2023-10-30', reason: 'Chờ số liệu cấp xã' }
    const after = await head.call(step.askExtension, { params, body: asked })
    expect(after.can.askExtension).toEqual({ allowed: false, reason: 'extension_waits' })
    expect((await leader.call(getTask, { params })).can.grantExtension).toEqual({ allowed: true })
    const own = await head.try(step.grantExtension, { params, body: { version: 2, dueOn: '2023-10-30' } })
    expect(own.json()).toMatchObject({ status: 403, reason: 'only_the_giver' })
    const earlier = await leader.try(step.grantExtension, {
      params,
      body: { version: 2, dueOn: '2023-10-20' },
    })
    expect(earlier.json()).toMatchObject({ status: 422, reason: 'extension_not_later' })
    await leader.call(step.grantExtension, { params, body: { version: 2, dueOn: '2023-10-27' } })
    const moved = await head.call(getTask, { params })
    expect(moved).toMatchObject({ firstDueOn: '2023-10-20', dueOn: '2023-10-27', extensions: 1 })
    expect(moved.extensionsAsked[0]).toMatchObject({
      dueOnBefore: '2023-10-20',
      proposedDueOn: '2023-10-30',
      grantedDueOn: '2023-10-27',
      decision: 'granted',
      askedBy: { id: head.personId },
      decidedBy: { id: leader.personId },
    })
    expect(moved.history.slice(0, 2)).toMatchObject([
      { verb: 'grant-task-extension', dueOn: '2023-10-27' },
      { verb: 'ask-task-extension', reason: 'Chờ số liệu cấp xã' },
    ])
  })

  it('is refused with a reason, and the date stands', async () => {
    const { leader, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const params = { id }
    const body = { version: 1, proposedDueOn: '2023-11-30', reason: 'Bận' }
    await head.call(step.askExtension, { params, body })
    await leader.call(step.refuseExtension, { params, body: { version: 2, reason: 'Làm kịp' } })
    const stood = await head.call(getTask, { params })
    expect(stood).toMatchObject({ dueOn: '2023-10-20', extensions: 0 })
    expect(stood.extensionsAsked[0]).toMatchObject({ decision: 'refused', decisionReason: 'Làm kịp' })
    expect(stood.can.askExtension).toEqual({ allowed: true })
  })

  it('is not asked for after the date; the giver may still grant it by own decision', async () => {
    const { leader, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district, { dueOn: calendarDate('2023-10-06') }))
    const params = { id }
    await house.setToday('2023-10-09')
    const body = { version: 1, proposedDueOn: '2023-10-20', reason: 'Quên xin' }
    const late = await head.try(step.askExtension, { params, body })
    expect(late.json()).toMatchObject({ status: 422, reason: 'extension_after_due' })
    await leader.call(step.extend, { params, body: { version: 1, dueOn: '2023-10-20', reason: 'Việc khó' } })
    const moved = await head.call(getTask, { params })
    expect(moved).toMatchObject({ cell: 'open_in_time', firstDueOn: '2023-10-06', extensions: 1 })
    expect(moved.extensionsAsked[0]).toMatchObject({ askedBy: null, decidedBy: { id: leader.personId } })
    await house.setToday('2023-10-05')
  })

  it('lets one of two deciders at once decide', async () => {
    const { leader, office, head } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const params = { id }
    const asked = { version: 1, proposedDueOn: '2023-10-30', reason: 'Chờ' }
    await head.call(step.askExtension, { params, body: asked })
    const answers = await Promise.all([
      leader.try(step.grantExtension, { params, body: { version: 2, dueOn: '2023-10-30' } }),
      office.try(step.refuseExtension, { params, body: { version: 2, reason: 'Làm kịp' } }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('of a part ends with its task', async () => {
    const { leader, head, partner } = cast
    const contributions = [{ unitId: house.units.board, part: 'Ý kiến', dueOn: calendarDate('2023-10-12') }]
    const id = await assign(leader, assignmentTo(house.units.district, { contributions }))
    const part = (await partner.call(getTask, { params: { id } })).contributions[0]?.id ?? ''
    const ask = (proposedDueOn: string) =>
      partner.try(contributionStepRoutes.askExtension, {
        params: { id: part },
        body: { version: 1, proposedDueOn, reason: 'Chờ' },
      })
    expect((await ask('2023-10-21')).json()).toMatchObject({ reason: 'contribution_due_after_task' })
    expect((await ask('2023-10-20')).statusCode).toBe(200)
    const granted = { params: { id: part }, body: { version: 2, dueOn: '2023-10-18' } }
    await head.call(contributionStepRoutes.grantExtension, granted)
  })
})

it('counts by the first and by the approved date, and lists the third extension', async () => {
  const quiet = await openTestHouse()
  try {
    const people = await openCast(quiet)
    const { leader, head } = people
    const id = await assign(leader, assignmentTo(quiet.units.district, { dueOn: calendarDate('2023-10-06') }))
    for (const day of ['2023-10-10', '2023-10-11', '2023-10-12']) await extend(people, id, day)
    await quiet.setToday('2023-10-11')
    await bringToSubmitted(head, id)
    const version = await versionOf(leader, id)
    await leader.call(step.accept, { params: { id }, body: { version, quality: 'meets' } })
    const { total } = await leader.call(summarizeObligations)
    expect(total.tasks).toMatchObject({ done_on_time: 1, done_late: 0 })
    expect(total.tasksByFirstDate).toMatchObject({ done_on_time: 0, done_late: 1 })
    const listed = async (query: object) =>
      (await leader.call(listTasks, { query })).rows.map((row) => row.id)
    expect(await listed({ oftenExtended: true })).toEqual([id])
    expect(await listed({ cell: 'done_late', byFirstDate: true })).toEqual([id])
    expect(await listed({ cell: 'done_late' })).toEqual([])
  } finally {
    await quiet.close()
  }
})
