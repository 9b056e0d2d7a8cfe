import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listObligations, summarizeObligations } from '#domain/obligation/contract.ts'
import { assignTask, getTask } from '#domain/task/contract.ts'
import { classifyTask } from '#domain/task/whole-contract.ts'
import { changeWorkField, listWorkFields, nameWorkField } from '#domain/work-field/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const named = async (name: string): Promise<string> => {
  const body = { id: newId(), name }
  await cast.office.call(nameWorkField, { body })
  return body.id
}

describe('fields of work', () => {
  it('are kept by the office alone, each name once', async () => {
    const body = { id: newId(), name: '  Kinh tế  ' }
    const refused = await cast.head.try(nameWorkField, { body })
    expect(refused.json()).toMatchObject({
      status: 403,
      reason: 'only_office_or_administrator_names_fields',
    })
    const field = await cast.office.call(nameWorkField, { body })
    expect(field).toMatchObject({ name: 'Kinh tế', endedOn: null, version: 1 })
    const again = await cast.office.try(nameWorkField, { body: { id: newId(), name: 'kinh tế' } })
    expect(again.json()).toMatchObject({ reason: 'work_field_named_before' })
    const params = { id: field.id }
    const seen = { name: 'Kinh tế', isEnded: true, version: 1 }
    const ended = await cast.office.call(changeWorkField, { params, body: seen })
    expect(ended.endedOn).not.toBeNull()
    const stale = await cast.office.try(changeWorkField, { params, body: seen })
    expect(stale.statusCode).toBe(409)
    const { workFields, can } = await cast.head.call(listWorkFields)
    expect([workFields.at(-1)?.name, can.keep.allowed]).toEqual(['Kinh tế', false])
  })

  it('tell apart what is owed: each figure opens its rows, and what has none is not lost', async () => {
    const { leader, office, head } = cast
    const workFieldId = await named('Xây dựng Đảng')
    const part = {
      unitId: house.units.board,
      part: 'Số liệu',
      dueOn: calendarDate('2023-10-15'),
    }
    const { district } = house.units
    const id = await assign(leader, assignmentTo(district, { workFieldId, contributions: [part] }))
    await assign(leader, assignmentTo(district))
    expect((await head.call(getTask, { params: { id } })).workField?.name).toBe('Xây dựng Đảng')
    for (const reader of [office, head]) {
      const { workFields } = await reader.call(summarizeObligations, { query: {} })
      expect(workFields.map(({ workField, tasks }) => [workField?.name ?? null, tasks.open_in_time])).toEqual(
        [
          ['Xây dựng Đảng', 1],
          [null, 1],
        ],
      )
      const only = await reader.call(summarizeObligations, { query: { workField: workFieldId } })
      const parts = reader === office ? 1 : 0
      expect([only.total.tasks.open_in_time, only.total.contributions.open_in_time]).toEqual([1, parts])
      const rows = async (workField: string) =>
        (await reader.call(listObligations, { query: { workField, cell: 'open_in_time', kind: 'task' } }))
          .rows
      expect((await rows(workFieldId)).map((row) => row.id)).toEqual([id])
      expect(await rows('none')).toHaveLength(1)
    }
  })

  it('are changed by the giver of a task alone, and its parts go with it', async () => {
    const { leader, head, office } = cast
    const part = { unitId: house.units.board, part: 'Số liệu', dueOn: calendarDate('2023-10-15') }
    const { district } = house.units
    const id = await assign(leader, assignmentTo(district, { contributions: [part] }))
    const workFieldId = await named('Nội chính')
    const asked = (version: number, field: string | null = workFieldId) => ({
      params: { id },
      body: { version, workFieldId: field },
    })
    expect((await head.try(classifyTask, asked(1))).json()).toMatchObject({ reason: 'only_the_giver' })
    expect((await leader.try(classifyTask, asked(1, newId()))).json()).toMatchObject({
      reason: 'work_field_unknown',
    })
    await leader.call(classifyTask, asked(1))
    const task = await office.call(getTask, { params: { id } })
    expect([task.workField?.name, task.history[0]?.verb]).toEqual(['Nội chính', 'classify-task'])
    const of = { workField: workFieldId, open: true }
    const { rows } = await office.call(listObligations, { query: of })
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['contribution', 'task'])
    expect((await leader.try(classifyTask, asked(1, null))).statusCode).toBe(409)
    await leader.call(classifyTask, asked(2, null))
    expect((await office.call(getTask, { params: { id } })).workField).toBeNull()
  })

  it('that have ended are given to nothing new', async () => {
    const workFieldId = await named('Đối ngoại')
    const body = { name: 'Đối ngoại', isEnded: true, version: 1 }
    await cast.office.call(changeWorkField, { params: { id: workFieldId }, body })
    const given = await cast.leader.try(assignTask, {
      body: assignmentTo(house.units.district, { workFieldId }),
    })
    expect(given.json()).toMatchObject({ status: 422, reason: 'work_field_unknown' })
    const taken = await cast.office.call(changeWorkField, {
      params: { id: workFieldId },
      body: { ...body, isEnded: false, version: 2 },
    })
    expect(taken.endedOn).toBeNull()
  })
})
