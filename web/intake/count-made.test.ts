import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import type { IntakeItem } from '#domain/intake/contract.ts'
import type { Draft } from '#domain/intake/draft.ts'
import { countMade } from './count-made.ts'
import { groupProposals, nextUndecided } from './group-proposals.ts'

const task = (dueOn: string, ...leadUnitIds: string[]): Draft => ({
  kind: 'task',
  title: 'Rà soát kế hoạch',
  leadUnitIds,
  cooperatingUnitIds: [],
  dueOn: calendarDate(dueOn),
  rhythm: null,
  requiredQuality: 'Có báo cáo',
})
const difficulty: Draft = {
  kind: 'difficulty',
  text: 'Thiếu xe',
  type: 'difficulty',
  cause: 'equipment',
  unitIds: [],
}

const item = (ordinal: number, state: IntakeItem['state'], draft: Draft): IntakeItem => ({
  id: String(ordinal),
  ordinal,
  state,
  startsAt: ordinal,
  endsAt: ordinal + 1,
  address: '',
  twin: null,
  confidence: 'sure',
  reasons: [],
  read: draft,
  draft,
  missing: [],
  dismissedReason: null,
  resultId: null,
  version: 1,
})

const items = [
  item(1, 'confirmed', difficulty),
  item(2, 'confirmed', task('2023-10-04', 'a', 'b')),
  item(3, 'confirmed', task('2023-10-05', 'a')),
  item(4, 'proposed', task('2023-10-05', 'c')),
  item(5, 'dismissed', difficulty),
]

it('counts a task for every lead unit of what was confirmed, and names the days already past', () => {
  expect(countMade(items, calendarDate('2023-10-05'))).toEqual({
    tasks: 3,
    owners: 2,
    recommendations: 0,
    difficulties: 1,
    targets: 0,
    practices: 0,
    remarks: 0,
    undecided: 1,
    pastDue: [2],
  })
})

it('walks groups in the order in which they are shown, round to what is undecided', () => {
  const ordered = groupProposals(items).flatMap((group) => group.items)
  expect(ordered.map((one) => one.ordinal)).toEqual([2, 3, 4, 1, 5])
  expect(nextUndecided(ordered, '5')?.ordinal).toBe(4)
  expect(nextUndecided(ordered, '4')).toBeNull()
})

it('puts what is tracked already at the end, and asks for no decision on it', () => {
  const twin = { kind: 'tracked', id: 'x', title: 'Rà soát', where: '' } as const
  const known = items.map((one) => (one.ordinal === 4 ? { ...one, twin } : one))
  const ordered = groupProposals(known).flatMap((group) => group.items)
  expect(ordered.at(-1)?.ordinal).toBe(4)
  expect(nextUndecided(ordered, '5')).toBeNull()
})
