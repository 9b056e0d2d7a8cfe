import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Part, canChangePart } from './part.ts'

const day = calendarDate
const today = day('2023-10-05')
const part: Part = {
  kind: 'contribution',
  state: 'in_progress',
  text: 'Số liệu của huyện',
  dueOn: day('2023-10-12'),
  wholeDueOn: day('2023-10-20'),
  hasExtensionAsked: false,
}
const next: Parameters<typeof canChangePart>[1] = { text: part.text, dueOn: part.dueOn, reason: null }
const why = (held: Part, change: Partial<typeof next>) => {
  const decision = canChangePart(held, { ...next, ...change }, today)
  return decision.allowed ? 'allowed' : decision.reason
}

it('changes the words of an open part, and its date to a later day within the task, with the reason', () => {
  expect(why(part, { text: 'Số liệu của huyện và xã' })).toBe('allowed')
  const later = { dueOn: day('2023-10-18'), reason: 'Thêm xã' }
  expect(why(part, later)).toBe('allowed')
  expect(why(part, { dueOn: later.dueOn })).toBe('later_date_needs_a_reason')
  expect(why(part, { dueOn: day('2023-10-11'), reason: 'x' })).toBe('extension_not_later')
  expect(why(part, { dueOn: day('2023-10-21'), reason: 'x' })).toBe('contribution_due_after_task')
  expect(why({ ...part, hasExtensionAsked: true }, later)).toBe('extension_waits')
})

it('changes nothing that is the same, waits for a decision or is over', () => {
  expect(why(part, {})).toBe('part_unchanged')
  expect(why({ ...part, state: 'submitted' }, { text: 'khác' })).toBe('waits_for_decision')
  expect(why({ ...part, state: 'accepted' }, { text: 'khác' })).toBe('already_accepted')
})
