import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { calendarDate, addDays } from '#domain/calendar/date.ts'
import { raiseDifficulty, readDifficulty, sayDifficultyGone } from '#domain/difficulty/contract.ts'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import {
  changeProject,
  enterProject,
  layMilestones,
  listProjects,
  readProject,
  resumeProject,
  stopProject,
} from '#domain/project/contract.ts'
import {
  addProjectPicture,
  allotToProject,
  captionProjectPicture,
  disburseOfProject,
  linkObstacle,
  raiseObstacle,
  reachMilestone,
  removeProjectPicture,
  unlinkObstacle,
  withdrawMilestone,
  withdrawMoney,
} from '#domain/project/fact-contract.ts'
import { standingOf } from '#domain/project/project.ts'
import { scheduleOf } from '#domain/project/schedule.ts'
import { newId } from '#server/kernel/id.ts'
import { smallestPng } from '#server/testing/smallest-png.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let owner: TestPerson
let outsider: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  owner = await house.person('district', 'unit_head', 'subtree')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const milestone = (plannedOn: string, weight = 1) => ({ id: newId(), name: 'Mốc', plannedOn, weight })
const body = (change: object = {}) => ({
  id: newId(),
  name: 'Cải tạo trụ sở huyện ủy',
  ownerUnitId: house.units.district,
  approval: 'Quyết định 12',
  approvedOn: '2022-12-01',
  investment: 14_000_000_000,
  startsOn: '2023-01-01',
  endsOn: '2024-06-30',
  milestones: [milestone('2023-03-01', 20), milestone('2023-09-15', 50), milestone('2024-06-30', 30)],
  ...change,
})
async function entered(change: object = {}) {
  const made = body(change)
  await office.call(enterProject, { body: made })
  return made
}
const read = (id: string, who = office) => who.call(readProject, { params: { id } })
const reach = (id: string, milestoneId: string, change: object = {}, who = owner) =>
  who.try(reachMilestone, {
    params: { id, milestoneId },
    body: { reachedOn: '2023-03-11', evidence: 'Biên bản 1', version: 1, ...change },
  })

it('stands by what was reached against its plan, and says why it cannot foresee its end', async () => {
  const { id, milestones } = await entered()
  const [first, second] = milestones
  expect((await reach(id, first?.id ?? '', {}, outsider)).statusCode).toBe(404)
  expect((await reach(id, first?.id ?? '', { reachedOn: '2023-10-06' })).json()).toMatchObject({
    reason: 'milestone_reached_in_future',
  })
  expect((await read(id)).forecast).toMatchObject({ endsOn: null, reason: 'too_few_reached' })
  expect((await reach(id, first?.id ?? '')).json()).toMatchObject({ standing: 'late_30', slipDays: 20 })
  expect((await reach(id, first?.id ?? '', { version: 2 })).json()).toMatchObject({
    reason: 'milestone_reached',
  })
  await reach(id, second?.id ?? '', { reachedOn: '2023-10-05', version: 2 })
  const project = await read(id, owner)
  expect(project).toMatchObject({ standing: 'on_plan', slipDays: 0, weights: { earned: 70, total: 100 } })
  expect(project.forecast).toMatchObject({ endsOn: '2024-06-30', reached: 2, of: 3 })
  expect(project.plan.map(({ slipDays }) => slipDays)).toEqual([10, 20, null])
  expect(project.curve.at(-1)).toMatchObject({ on: '2024-06-30', planned: 100, earned: null })
  expect(project.history.map(({ verb }) => verb)).toEqual([
    'reach-milestone',
    'reach-milestone',
    'enter-project',
  ])
  const back = { reason: 'Nhầm dự án', version: 3 }
  const params = { id, milestoneId: second?.id ?? '' }
  expect((await owner.try(withdrawMilestone, { params, body: back })).json()).toMatchObject({ slipDays: 20 })
  expect((await read(id)).history[0]).toMatchObject({ verb: 'withdraw-milestone', reason: 'Nhầm dự án' })
})

it('keeps the days that were planned first, and moves none without a word', async () => {
  const { id, milestones } = await entered()
  const [first, second, third] = milestones
  const lay = (plan: object[], change: object = {}, who = office) =>
    who.try(layMilestones, { params: { id }, body: { milestones: plan, version: 1, ...change } })
  const later = { ...second, plannedOn: '2023-12-15' }
  expect((await lay([first ?? {}], {}, owner)).statusCode).toBe(403)
  expect((await lay([first ?? {}, later, third ?? {}])).json()).toMatchObject({
    reason: 'moving_needs_reason',
  })
  const reason = { reason: 'Mưa lũ' }
  expect((await lay([{ ...first, plannedOn: '2025-01-01' }], reason)).json()).toMatchObject({
    reason: 'milestone_outside_project',
  })
  const other = await entered()
  expect((await lay([first ?? {}, other.milestones[0] ?? {}], reason)).json()).toMatchObject({
    reason: 'milestone_twice',
  })
  await reach(id, first?.id ?? '')
  expect((await lay([later, third ?? {}], { ...reason, version: 2 })).json()).toMatchObject({
    reason: 'milestone_reached',
  })
  const moved = await lay([first ?? {}, later, milestone('2024-06-30', 30)], { ...reason, version: 2 })
  expect(moved.json()).toMatchObject({ slipDays: 0, milestones: { reached: 1, of: 3 } })
  const { plan, slipOfFirstPlan, history } = await read(id)
  expect(plan[1]).toMatchObject({ plannedOn: '2023-12-15', firstPlannedOn: '2023-09-15' })
  expect(slipOfFirstPlan).toBe(20)
  expect(history[0]).toMatchObject({ verb: 'lay-milestones', reason: 'Mưa lũ' })
})

it('takes no more money than there is without a reason, keeps wrong entries in sight, and not a đồng is lost', async () => {
  const { id } = await entered({ investment: 999_999_999_999_999 })
  const enter = (kind: 'allotted' | 'disbursed', who: TestPerson, change: object) =>
    who.try(kind === 'allotted' ? allotToProject : disburseOfProject, {
      params: { id },
      body: { id: newId(), amount: 999_999_999_999_998, happenedOn: '2023-04-03', ...change },
    })
  expect((await enter('allotted', owner, { version: 1 })).statusCode).toBe(403)
  await enter('allotted', office, { version: 1 })
  expect((await enter('allotted', office, { version: 2, amount: 2 })).json().reason).toBe(
    'more_than_investment',
  )
  expect((await enter('disbursed', owner, { version: 2, happenedOn: '2023-10-06' })).json()).toMatchObject({
    reason: 'day_not_come',
  })
  await enter('disbursed', owner, { version: 2 })
  expect((await enter('disbursed', owner, { version: 3, amount: 1 })).json().reason).toBe(
    'more_than_allotted',
  )
  const over = { version: 3, amount: 1, overReason: 'Tạm ứng' }
  expect((await enter('disbursed', owner, over)).json().balance.disbursed).toBe(999_999_999_999_999)
  for (const amount of [0, -1, 0.5, 1e16, '12', null])
    expect((await enter('disbursed', owner, { version: 4, amount })).statusCode).toBe(422)
  const { money, curve } = await read(id, owner)
  expect(curve.find(({ on }) => on === '2023-04-30')?.disbursed).toBe(999_999_999_999_999)
  const withdraw = (entryId = '', version = 4) =>
    office.try(withdrawMoney, { params: { id, entryId }, body: { reason: 'Nhập nhầm', version } })
  expect((await withdraw(money[0]?.id)).json()).toMatchObject({ reason: 'later_entries_rest_on_it' })
  expect((await withdraw(money[1]?.id)).json()).toMatchObject({ balance: { disbursed: 1 } })
  expect((await withdraw(newId(), 5)).statusCode).toBe(404)
  expect((await read(id)).money[1]?.withdrawn).toEqual({ on: '2023-10-05', reason: 'Nhập nhầm' })
})

it('names what holds it up in the ledger of difficulties, and is named there', async () => {
  const { id } = await entered()
  const raised = { id: newId(), cause: 'mechanism', text: 'Vướng giải phóng mặt bằng' }
  await owner.call(raiseObstacle, { params: { id }, body: raised })
  const { projects, holdsUp, raisers } = await owner.call(readDifficulty, { params: { id: raised.id } })
  expect([projects.map((each) => each.id), holdsUp, raisers[0]?.id]).toEqual([[id], 1, house.units.district])
  const other = await entered()
  const link = { params: { id: other.id }, body: { id: newId(), difficultyId: raised.id } }
  await owner.call(linkObstacle, link)
  expect(
    (await owner.try(linkObstacle, { ...link, body: { ...link.body, id: newId() } })).json(),
  ).toMatchObject({
    reason: 'already_held_up_by_it',
  })
  await owner.call(unlinkObstacle, { params: { id: other.id, linkId: link.body.id } })
  expect((await read(other.id)).obstacles).toEqual([])
  const gone = { unitId: house.units.district, version: 1 }
  await owner.call(sayDifficultyGone, { params: { id: raised.id }, body: gone })
  expect((await read(id)).obstacles[0]?.closedOn).toBe('2023-10-05')
  const unseen = { ...raised, id: newId(), kind: 'difficulty', raisedByUnitIds: [house.units.otherDistrict] }
  await outsider.call(raiseDifficulty, { body: unseen })
  const hidden = { params: { id }, body: { id: newId(), difficultyId: unseen.id } }
  expect((await owner.try(linkObstacle, hidden)).statusCode).toBe(404)
})

it('shows its photographs to those who see it, with the day on which they were taken', async () => {
  const { id } = await entered()
  const { id: fileId } = await owner.call(uploadFile, { query: { name: 'anh.png' }, body: smallestPng })
  const told = { takenOn: '2023-09-01', caption: 'Đổ mái', alternative: 'Mái nhà đang đổ bê tông' }
  const add = (change: object) =>
    owner.try(addProjectPicture, { params: { id }, body: { id: newId(), fileId, ...told, ...change } })
  expect((await add({ takenOn: '2023-10-06' })).json()).toMatchObject({ reason: 'day_not_come' })
  const [picture] = (await add({})).json().pictures
  const params = { id, pictureId: picture.id }
  await owner.call(captionProjectPicture, { params, body: { ...told, caption: 'Đổ mái tầng 2', version: 1 } })
  expect((await read(id)).pictures).toMatchObject([{ caption: 'Đổ mái tầng 2', takenOn: '2023-09-01' }])
  expect((await office.try(downloadFile, { params: { id: fileId } })).statusCode).toBe(200)
  expect((await outsider.try(downloadFile, { params: { id: fileId } })).statusCode).toBe(404)
  expect((await owner.try(removeProjectPicture, { params, body: { version: 1 } })).statusCode).toBe(409)
  await owner.call(removeProjectPicture, { params, body: { version: 2 } })
  expect((await read(id)).pictures).toEqual([])
})

it('is stopped with the reason and takes nothing until it goes on', async () => {
  const made = await entered()
  const { id } = made
  const params = { id }
  expect((await office.try(stopProject, { params, body: { reason: ' ', version: 1 } })).statusCode).toBe(422)
  const stopped = await office.call(stopProject, { params, body: { reason: 'Chờ điều chỉnh', version: 1 } })
  expect(stopped.standing).toBe('stopped')
  expect((await reach(id, made.milestones[0]?.id ?? '', { version: 2 })).json()).toMatchObject({
    reason: 'project_stopped',
  })
  expect((await read(id)).forecast).toEqual({ endsOn: null, reason: 'stopped' })
  await office.call(resumeProject, { params, body: { version: 2 } })
  const { milestones: _plan, id: _id, ...fields } = made
  const change = (more: object) =>
    office.try(changeProject, { params, body: { ...fields, version: 3, ...more } })
  expect((await change({ endsOn: '2024-01-31' })).json()).toMatchObject({
    reason: 'milestone_outside_project',
  })
  expect((await change({ endsOn: '2022-12-31' })).json()).toMatchObject({
    reason: 'project_ends_before_it_begins',
  })
  expect((await change({ endsOn: '2024-12-31' })).json()).toMatchObject({ endsOn: '2024-12-31', version: 4 })
  expect((await read(id)).firstEndsOn).toBe('2024-06-30')
})

it('lists what is furthest behind first, page by page, and counts as the rules of the domain do', async () => {
  const today = calendarDate('2023-10-05')
  const plans: [planned: number, reached: number | null, weight: number][][] = [
    [],
    [
      [-100, -90, 1],
      [-50, null, 2],
      [20, null, 1],
    ],
    [
      [-100, null, 1],
      [-50, -60, 1],
    ],
    [
      [-200, null, 5],
      [-200, -190, 5],
      [30, null, 1],
    ],
    [
      [10, -5, 1],
      [40, null, 1],
    ],
    [[-20, -3, 1]],
    [[0, null, 1]],
  ]
  const day = (days: number) => addDays(today, days)
  const ownerUnitId = house.units.board
  const span = { startsOn: '2023-01-01', endsOn: '2024-12-31', ownerUnitId }
  for (const plan of plans) {
    const made = await entered({
      ...span,
      milestones: plan.map(([on, , weight]) => milestone(day(on), weight)),
    })
    let version = 1
    for (const [at, [, reached]] of plan.entries())
      if (reached !== null)
        await reach(
          made.id,
          made.milestones[at]?.id ?? '',
          { reachedOn: day(reached), version: version++ },
          office,
        )
    const milestones = plan.map(([on, reached, weight]) => ({
      plannedOn: day(on),
      reachedOn: reached === null ? null : day(reached),
      weight,
    }))
    const schedule = scheduleOf(milestones, today)
    const shown = await read(made.id)
    expect([shown.slipDays, shown.standing, shown.weights.planned]).toEqual([
      schedule?.slipDays ?? null,
      standingOf({ isStopped: false, schedule }),
      schedule?.planned ?? 0,
    ])
  }
  const seen: (number | null)[] = []
  let after: string | undefined
  do {
    const page = await office.call(listProjects, {
      query: { ownerUnitId, limit: 2, ...(after ? { after } : {}) },
    })
    seen.push(...page.rows.map(({ slipDays }) => slipDays))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual([200, 50, 50, 0, -10, null, 17])
  const { standings, total } = await office.call(listProjects, { query: { ownerUnitId } })
  for (const { standing, count } of standings)
    expect((await office.call(listProjects, { query: { ownerUnitId, standing } })).rows).toHaveLength(count)
  expect(standings.reduce((sum, { investment }) => sum + investment, 0)).toBe(total.investment)
  expect((await outsider.call(listProjects)).total.count).toBe(0)
  expect((await office.try(listProjects, { query: { after: 'x' } })).statusCode).toBe(422)
})
