import { expect, it } from 'vitest'
import { canUndo } from './bulk.ts'

const doneAt = new Date('2023-10-05T02:00:00Z')
const act = { step: 'cancel', doneById: 'me', doneAt, undoneAt: null, actedUpon: 0 } as const
const after = (hours: number) => new Date(doneAt.getTime() + hours * 3_600_000)

it('is taken back by whoever did it, within a day, while nobody has acted on it', () => {
  expect(canUndo(act, 'me', after(24))).toEqual({ allowed: true })
  expect(canUndo(act, 'me', after(24.1))).toMatchObject({ reason: 'undo_time_over' })
  expect(canUndo(act, 'another', after(1))).toMatchObject({ reason: 'only_who_did_it' })
  expect(canUndo({ ...act, undoneAt: doneAt }, 'me', after(1))).toMatchObject({ reason: 'already_undone' })
  expect(canUndo({ ...act, actedUpon: 1 }, 'me', after(1))).toMatchObject({ reason: 'acted_upon_since' })
  expect(canUndo({ ...act, step: 'remind' }, 'me', after(1))).toMatchObject({ reason: 'reminder_was_sent' })
})
