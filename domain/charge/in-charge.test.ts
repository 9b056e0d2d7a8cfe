import { expect, it } from 'vitest'
import { isHole } from './charge.ts'
import { type HeldField, inChargeOf } from './in-charge.ts'
import { defaultChargeRules } from './rules.ts'

const person = (id: string) => ({ id, name: `Người ${id}`, title: null })
const unit = (name: string) => ({ id: name, name, shortName: name })
const workField = { id: 'f', name: 'Nội chính' }
const rules = { ...defaultChargeRules, needs: [{ workFieldId: 'f', kinds: ['district'] }] }
const held = (charged: Partial<HeldField['charged']> | null): HeldField => ({
  workField,
  unit: unit('Huyện ủy A'),
  kind: 'district',
  charged: charged && {
    personId: 'a',
    isPersonHere: true,
    deputyId: null,
    isDeputyHere: false,
    coverUnitId: null,
    isCoverThere: false,
    person: person('a'),
    deputy: null,
    cover: null,
    ...charged,
  },
})

it('stands as the matrix has it, and names no unit that has ended', () => {
  const gone = { isPersonHere: false }
  const cover = { coverUnitId: 'b', cover: unit('Ban Nội chính') }
  const cases = [held(null), held({}), held(gone), held({ ...gone, ...cover, isCoverThere: true })]
  const told = cases.map((each) => inChargeOf(each, rules))
  expect(told.map(({ standing }) => standing)).toEqual(['hole', 'held', 'left', 'covered'])
  expect(told.map(({ standing }) => isHole(standing))).toEqual([true, false, true, false])
  expect(inChargeOf(held({ ...gone, ...cover }), rules)).toMatchObject({
    standing: 'left',
    charge: { cover: null },
  })
  expect(inChargeOf(held(null), defaultChargeRules).standing).toBe('none')
})
