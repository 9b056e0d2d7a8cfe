import { expect, it } from 'vitest'
import { formerNames } from './former-names.ts'

const current = new Set(['a', 'c'])
const named = (unitId: string, name: string) => ({ unitId, name, shortName: name })

it('knows a unit by the name it bore before, and by the unit that it followed', () => {
  const names = formerNames(
    [
      named('a', 'Ban cũ'),
      named('b', 'Sở đã nhập'),
      named('x', 'Phòng đã tách'),
      named('y', 'Đội đã giải thể'),
    ],
    current,
    [
      { fromId: 'b', toId: 'b2' },
      { fromId: 'b2', toId: 'c' },
      { fromId: 'x', toId: 'a' },
      { fromId: 'x', toId: 'c' },
      { fromId: 'y', toId: null },
    ],
  )
  expect(names).toEqual([
    { unitId: 'a', written: 'Ban cũ' },
    { unitId: 'c', written: 'Sở đã nhập' },
  ])
})

it('does not go round a ring of wrong entries', () => {
  expect(
    formerNames([named('p', 'Vòng')], current, [
      { fromId: 'p', toId: 'q' },
      { fromId: 'q', toId: 'p' },
    ]),
  ).toEqual([])
})
