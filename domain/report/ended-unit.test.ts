import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { endedSentence, fateOf } from './ended-unit.ts'
import { reportStates } from './lifecycle.ts'

it('lets what was handed up count, and owes the rest by the successor or by nobody', () => {
  const fates = (isCancelled: boolean, isOwedByAnother: boolean) =>
    reportStates.map((state) => fateOf({ state, isCancelled, isOwedByAnother }))
  expect(fates(false, true)).toEqual(['passed', 'counts', 'passed', 'counts', 'counts'])
  expect(fates(true, false)).toEqual(['not_owed', 'counts', 'not_owed', 'counts', 'counts'])
  expect(fates(false, false)[0]).toBe('unowned')
})

it('says so in a sentence', () => {
  const on = calendarDate('2023-08-15')
  const successor = { id: 'a', name: 'Huyện ủy A', shortName: 'Huyện ủy A' }
  expect(endedSentence('Huyện ủy B', { on, successor, fate: 'passed' })).toBe(
    'Huyện ủy B kết thúc ngày 15/08/2023, sáp nhập vào Huyện ủy A; báo cáo do Huyện ủy A nộp.',
  )
  expect(endedSentence('Ban X', { on, successor: null, fate: 'not_owed' })).toBe(
    'Ban X kết thúc ngày 15/08/2023, không có đơn vị kế thừa; không phải nộp báo cáo riêng.',
  )
})
