import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listRemindersOf } from '#domain/reminder/contract.ts'
import { actOnMany, assignToMany, exportTasks, getBatch, undoBulkAct } from '#domain/task/bulk-contract.ts'
import { getTask, listTasks } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { establishUnit } from '#domain/unit/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast, assign, assignmentTo } from './task-story.ts'

let house: TestHouse
let cast: Cast
let communes: string[]
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
  communes = await foundCommunes(92)
})
afterAll(() => house.close())

async function foundCommunes(count: number): Promise<string[]> {
  const administrator = await house.person('office', 'administrator', 'own')
  const ids: string[] = []
  for (let at = 1; at <= count; at += 1) {
    const id = newId()
    const name = `Đảng ủy xã ${at}`
    const body = { id, kind: 'grassroots', name, shortName: name, validFrom: '2021-01-01' }
    await administrator.call(establishUnit, { body: { ...body, parentId: house.units.province } })
    ids.push(id)
  }
  return ids
}

const many = (leadUnitIds: string[], more: object = {}) => ({
  id: newId(),
  title: 'Rà soát hộ nghèo',
  product: 'Danh sách hộ',
  requiredQuality: 'Có xác nhận của cấp ủy',
  dueOn: '2023-10-20',
  leadUnitIds,
  ...more,
})
const read = (id: string) => cast.leader.call(getTask, { params: { id } })
const act = (more: object) => ({ body: { id: newId(), reason: 'Điều chỉnh chung', ...more } })

describe('one task to many units', () => {
  it('is given in one act, each with its own state, under one head', async () => {
    const { leader } = cast
    const body = many(communes)
    const key = newId()
    const twice = await Promise.all([1, 2].map(() => leader.call(assignToMany, { body, key })))
    expect(twice.map(({ count }) => count)).toEqual([92, 92])
    const batch = await leader.call(getBatch, { params: { id: body.id } })
    expect(batch.rows).toHaveLength(92)
    expect(new Set(batch.rows.map(({ number }) => number)).size).toBe(92)
    expect(batch.cells).toMatchObject({ open_in_time: 92, claimed: 0 })
    const { rows } = await house.organization.pool.query<{ acts: number }>(
      "select count(distinct act_id)::int as acts from event where verb = 'assign-to-many'",
    )
    expect(rows[0]?.acts).toBe(1)
    const first = await read(batch.rows[0]?.id ?? '')
    expect(first).toMatchObject({ batchId: body.id, product: 'Danh sách hộ', state: 'assigned' })
  })

  it('is taken back as an act of its own, unless someone has acted on it', async () => {
    const { leader, office } = cast
    const given = await leader.call(assignToMany, { body: many(communes) })
    const undo = { params: { id: given.actId } }
    const other = await office.try(undoBulkAct, undo)
    expect(other.json()).toMatchObject({ status: 403, reason: 'only_who_did_it' })
    expect(await leader.call(undoBulkAct, undo)).toMatchObject({ count: 92 })
    expect((await leader.try(undoBulkAct, undo)).json()).toMatchObject({
      status: 422,
      reason: 'already_undone',
    })
    const batch = await leader.call(getBatch, { params: { id: given.id } })
    expect([batch.cancelled, batch.act.undoneAt !== null]).toEqual([92, true])
    const { history } = await read(batch.rows[0]?.id ?? '')
    expect(history.map(({ verb }) => verb)).toEqual(['undo-bulk-act', 'assign-to-many'])
    const again = await leader.call(assignToMany, { body: many([house.units.district, house.units.board]) })
    const own = await leader.call(getBatch, { params: { id: again.id } })
    const id = own.rows.find(({ owedBy }) => owedBy.id === house.units.district)?.id ?? ''
    await cast.head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
    const late = await leader.try(undoBulkAct, { params: { id: again.actId } })
    expect(late.json()).toMatchObject({ status: 422, reason: 'acted_upon_since' })
  })

  it('keeps to reach, and refuses a secret', async () => {
    const { head, leader } = cast
    const beyond = await head.try(assignToMany, { body: many([house.units.commune, house.units.board]) })
    expect(beyond.json()).toMatchObject({ status: 403, reason: 'unit_out_of_reach' })
    const secret = await leader.try(assignToMany, { body: many(communes, { confidentiality: 'mat' }) })
    expect(secret.json()).toMatchObject({ code: 'state_secret' })
  })
})

describe('one act upon many tasks', () => {
  const two = async () => [
    await assign(cast.leader, assignmentTo(house.units.district)),
    await assign(cast.leader, assignmentTo(house.units.board)),
  ]

  it('moves dates, with the first one kept, and takes that back', async () => {
    const { leader } = cast
    const taskIds = await two()
    const late = await assign(leader, assignmentTo(house.units.board, { dueOn: calendarDate('2023-11-30') }))
    const done = await leader.call(
      actOnMany,
      act({ step: 'extend', taskIds: [...taskIds, late], dueOn: '2023-11-10' }),
    )
    expect(done).toMatchObject({ done: 2, left: [{ taskId: late, reason: 'extension_not_later' }] })
    const [id = ''] = taskIds
    expect(await read(id)).toMatchObject({ dueOn: '2023-11-10', firstDueOn: '2023-10-20', extensions: 1 })
    await leader.call(undoBulkAct, { params: { id: done.id } })
    const back = await read(id)
    expect(back).toMatchObject({ dueOn: '2023-10-20', extensions: 0 })
    expect(back.extensionsAsked[0]?.undoneOn).toBe('2023-10-05')
  })

  it('cancels with all that is below, and takes that back', async () => {
    const { leader, head } = cast
    const [id = '', other = ''] = await two()
    await head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
    const child = await assign(head, assignmentTo(house.units.commune, { parentId: id }))
    const done = await leader.call(actOnMany, act({ step: 'cancel', taskIds: [id, other], dueOn: null }))
    expect((await read(child)).state).toBe('cancelled')
    await leader.call(undoBulkAct, { params: { id: done.id } })
    expect([(await read(id)).state, (await read(child)).state]).toEqual(['in_progress', 'assigned'])
  })

  it('urges whoever owes it, once a day, which cannot be unsaid', async () => {
    const { leader, head } = cast
    const taskIds = await two()
    const done = await leader.call(actOnMany, act({ step: 'remind', taskIds }))
    expect(done).toMatchObject({ done: 2, left: [] })
    const { history } = await read(taskIds[0] ?? '')
    expect(history[0]).toMatchObject({ step: 'remind', reason: 'Điều chỉnh chung' })
    const { reminders } = await leader.call(listRemindersOf, { params: { id: taskIds[0] ?? '' } })
    expect(reminders.map(({ to }) => to.id)).toContain(head.personId)
    const again = await leader.try(actOnMany, act({ step: 'remind', taskIds }))
    expect(again.json()).toMatchObject({ reason: 'already_urged_today' })
    const undo = await leader.try(undoBulkAct, { params: { id: done.id } })
    expect(undo.json()).toMatchObject({ reason: 'reminder_was_sent' })
    const refused = await head.try(actOnMany, act({ step: 'remind', taskIds }))
    expect(refused.json()).toMatchObject({ status: 403, reason: 'only_the_giver' })
    const dateless = await leader.try(actOnMany, act({ step: 'extend', taskIds }))
    expect(dateless.json()).toMatchObject({ reason: 'extend_needs_a_date' })
  })

  it('is exported as the filter finds it', async () => {
    const { leader } = cast
    const answer = await leader.try(exportTasks, { query: { open: true } })
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const { rows } = await leader.call(listTasks, { query: { open: true, limit: 200 } })
    expect(rows.length).toBeGreaterThan(90)
  })
})
