import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { findNextMeeting } from './next-meeting.ts'

const meeting = (state: 'planned' | 'open' | 'closed', heldOn: string) => ({
  state,
  heldOn: calendarDate(heldOn),
})

it('takes the nearest planned, but the one that is held before it', () => {
  const closed = meeting('closed', '2023-07-05')
  const [near, far] = [meeting('planned', '2023-10-05'), meeting('planned', '2024-01-05')]
  expect(findNextMeeting([far, near, closed])).toBe(near)
  const open = meeting('open', '2023-10-06')
  expect(findNextMeeting([far, open, near])).toBe(open)
  expect(findNextMeeting([closed])).toBeUndefined()
})
