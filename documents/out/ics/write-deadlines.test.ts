import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { type Deadline, writeDeadlines } from './write-deadlines.ts'

const head = { name: 'Nhịp, Tỉnh ủy tỉnh Mẫu', now: new Date('2023-10-05T02:00:00Z') }
const deadline = (more: Partial<Deadline> = {}): Deadline => ({
  id: '01a21ca6-0c21-7bba-af5d-5bc41d7d2d53',
  sequence: 0,
  dueOn: calendarDate('2023-10-20'),
  title: 'Rà soát chỉ tiêu',
  description: 'Huyện ủy A',
  link: 'https://nhip.test/nhiem-vu/1',
  ...more,
})

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

const nasty = [
  'Một; hai, ba: "bốn" \\n năm',
  'Dòng một\nDòng hai\r\nDòng ba',
  'Nghị quyết '.repeat(40).trim(),
  'ấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấ',
  'Việc 🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩🚩 gấp',
  'BEGIN:VEVENT',
  'a\\b\\;c',
  ' đầu dòng có dấu cách',
]

it('is read back by another program as it was written, whatever stands in it', () => {
  const text = writeDeadlines(
    nasty.map((title, at) => deadline({ id: `n${at}`, title, description: title })),
    head,
  )
  const events = read(text)
  const plain = (value: string) => value.replaceAll('\r\n', '\n')
  expect(events.map(({ summary }) => plain(summary))).toEqual(nasty.map(plain))
  expect(events.map(({ description }) => plain(description))).toEqual(nasty.map(plain))
})

it('folds at seventy-five octets, and ends lines as the standard says', () => {
  const text = writeDeadlines(
    nasty.map((title, at) => deadline({ id: `n${at}`, title })),
    head,
  )
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))
  expect(longest).toBeLessThanOrEqual(75)
})

it('writes a whole day without a zone, under a name that stays and a number that grows', () => {
  const text = writeDeadlines([deadline({ sequence: 4 })], head)
  expect(text).toMatch(/^DTSTART;VALUE=DATE:20231020\r$/m)
  expect(text).toMatch(/^DTEND;VALUE=DATE:20231021\r$/m)
  expect(text).toMatch(/^UID:01a21ca6-0c21-7bba-af5d-5bc41d7d2d53@nhip\r$/m)
  expect(text).toMatch(/^SEQUENCE:4\r$/m)
  const [event] = read(text)
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.startDate.toString()).toBe('2023-10-20')
})

it('holds ten thousand', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    deadline({ id: `m${at}`, dueOn: addDays(calendarDate('2023-01-01'), at % 365), title: `Việc ${at}` }),
  )
  const components = new ICAL.Component(ICAL.parse(writeDeadlines(many, head))).getAllSubcomponents('vevent')
  const titles = components.map((each) => each.getFirstPropertyValue('summary'))
  expect(titles).toEqual(many.map(({ title }) => title))
})
