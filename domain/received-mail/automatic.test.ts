import { expect, it } from 'vitest'
import { isAutomatic } from './automatic.ts'

const person = 'can-bo@tinh-mau.test'

it.each([
  ['a person', {}, person, person, false],
  ['a person who says so', { 'auto-submitted': 'no' }, person, person, false],
  ['an answer of a machine', { 'auto-submitted': 'auto-replied' }, person, person, true],
  ['what a machine makes', { 'auto-submitted': 'auto-generated; x' }, person, person, true],
  ['an absence', { precedence: 'bulk' }, person, person, true],
  ['a list', { 'list-id': '<a.b>' }, person, person, true],
  ['a bounce', {}, '', 'mailer-daemon@tinh-mau.test', true],
  ['no return path', {}, '', person, true],
  [
    'a report of delivery',
    { 'content-type': 'multipart/report; report-type=delivery-status' },
    person,
    person,
    true,
  ],
  ['nobody who answers', {}, 'no-reply@tinh-mau.test', 'no-reply@tinh-mau.test', true],
] as const)('%s', (_name, head, envelope, sender, expected) =>
  expect(isAutomatic(new Map(Object.entries(head)), envelope, sender)).toBe(expected),
)
