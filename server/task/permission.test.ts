import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignTask, getTask, listGivers } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
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

describe('who may', () => {
  it('nobody closes their own: the office owes and may accept, but not what the office owes', async () => {
    const { leader, office } = cast
    const id = await assign(leader, assignmentTo(house.units.office))
    await bringToSubmitted(office, id)
    const body = { version: await version(id), quality: 'meets' }
    expect((await office.try(step.accept, { params: { id }, body })).json()).toMatchObject({
      reason: 'own_submission',
    })
    const colleague = await house.person('office', 'office', 'all')
    const second = await colleague.try(step.accept, { params: { id }, body })
    expect(second.json()).toMatchObject({ status: 403, reason: 'own_unit_work' })
    await leader.call(step.accept, { params: { id }, body })
  })

  it('the office accepts in the name of the standing committee; the inspector only reads', async () => {
    const { leader, office, head, inspector } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    await bringToSubmitted(head, id)
    const seen = await inspector.call(getTask, { params: { id } })
    expect(Object.values(seen.can).every(({ allowed }) => !allowed)).toBe(true)
    const body = { version: seen.version, quality: 'meets' }
    const refused = await inspector.try(step.accept, { params: { id }, body })
    expect(refused.json()).toMatchObject({ status: 403, reason: 'reads_only' })
    await office.call(step.accept, { params: { id }, body })
  })

  it('hands on to a person of the owing unit only', async () => {
    const { leader, head, staff, partner, clerk } = cast
    const id = await assign(leader, assignmentTo(house.units.district))
    const hand = (person: string) => ({ params: { id }, body: { version: 1, personId: person } })
    expect((await head.try(step.hand, hand(partner.personId))).json()).toMatchObject({
      reason: 'person_not_of_the_unit',
    })
    expect((await clerk.try(step.hand, hand(staff.personId))).json()).toMatchObject({
      reason: 'only_the_head_hands_on',
    })
    await head.call(step.hand, hand(staff.personId))
  })

  it('assigns within reach, and in the name of whom one may', async () => {
    const { leader, office, head } = cast
    const reason = async (person: typeof head, body: Record<string, unknown>) =>
      (await person.try(assignTask, { body })).json().reason
    expect(await reason(head, assignmentTo(house.units.otherDistrict))).toBe('unit_out_of_reach')
    expect(await reason(head, assignmentTo(house.units.district))).toBe('giver_is_lead')
    expect(await reason(cast.clerk, assignmentTo(house.units.commune))).toBe('role_assigns_nothing')
    const standing = { givenByUnitId: house.units.standing }
    const id = await assign(office, assignmentTo(house.units.district, standing))
    expect(await leader.call(getTask, { params: { id } })).toMatchObject({
      owedTo: { id: house.units.standing },
    })
    const { givers } = await office.call(listGivers)
    expect(givers.map((giver) => giver.id)).toEqual([house.units.standing, house.units.office])
    expect((await head.call(listGivers)).givers.map((giver) => giver.id)).toEqual([house.units.district])
    await assign(head, assignmentTo(house.units.commune))
  })
})
