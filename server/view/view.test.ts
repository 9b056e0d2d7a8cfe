import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeView, keepView, listViews, removeView } from '#domain/view/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cast, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const view = (name: string, more: object = {}) => ({
  id: newId(),
  name,
  choices: { cell: 'open_overdue', layout: 'board' },
  isShared: false,
  ...more,
})

it('keeps a view for its owner alone, under a name that stands once', async () => {
  const { head, clerk } = cast
  const kept = await head.call(keepView, { body: view('Quá hạn của tôi') })
  expect(kept).toMatchObject({ choices: { cell: 'open_overdue', layout: 'board' }, version: 1 })
  expect((await clerk.call(listViews)).views).toEqual([])
  expect((await head.call(listViews)).views.map(({ name }) => name)).toEqual(['Quá hạn của tôi'])
  const again = await head.try(keepView, { body: view('quá hạn của TÔI') })
  expect(again.json()).toMatchObject({ status: 422, reason: 'view_name_taken' })
  await clerk.call(keepView, { body: view('Quá hạn của tôi') })
  const { id } = kept
  expect((await clerk.try(removeView, { params: { id }, body: { version: 1 } })).statusCode).toBe(404)
  const other = { name: 'Chậm', choices: {}, isShared: false }
  const changed = await head.call(changeView, { params: { id }, body: { ...other, version: 1 } })
  expect(changed).toMatchObject({ name: 'Chậm', choices: {}, version: 2 })
  const stale = await head.try(changeView, { params: { id }, body: { ...other, version: 1 } })
  expect(stale.statusCode).toBe(409)
  await head.call(removeView, { params: { id }, body: { version: 2 } })
  expect((await head.call(listViews)).views).toEqual([])
})

it('is shared by the office with everybody, and changed by nobody else', async () => {
  const { head } = cast
  const office = await house.person('office', 'office', 'all')
  const refused = await head.try(keepView, { body: view('Cả cơ quan', { isShared: true }) })
  expect(refused.json()).toMatchObject({ status: 403, reason: 'only_office_shares_views' })
  const { id } = await office.call(keepView, { body: view('Cả cơ quan', { isShared: true }) })
  const [shared] = (await head.call(listViews)).views
  expect(shared).toMatchObject({ id, isShared: true, can: { change: { allowed: false } } })
  expect((await head.try(removeView, { params: { id }, body: { version: 1 } })).statusCode).toBe(403)
})

it('takes only what a view may hold', async () => {
  const { head } = cast
  const bad = [
    { choices: { after: 'x' } },
    { choices: { text: 'a'.repeat(300) } },
    { name: ' ' },
    { choices: 'x' },
  ]
  for (const each of bad) expect((await head.try(keepView, { body: view('Xấu', each) })).statusCode).toBe(422)
})
