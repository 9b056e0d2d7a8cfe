import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { type FilledForm, readTyped } from './filled-form.ts'
import { findCode, plainCode } from './form-code.ts'
import { figureMark, readMark, sectionMark } from './form.ts'
import { planTaking } from './plan-taking.ts'

const place = { sheet: 'Phiếu', cell: 'C6' }
const seen = { targetId: '01a21ca6-0c21-7bba-af5d-5bc41d7d2d55', version: 2, value: decimal('5'), base: null }
const filled = (text: string, value = decimal('5')): FilledForm => ({
  codeTexts: [],
  sections: [{ key: 'chung', place, text }],
  figures: [{ seen, place, value, base: null }],
  problems: [],
})
const present = (text: string, version: number) => [{ key: 'chung', title: 'Đánh giá chung', text, version }]
const none = () => undefined

it('takes words over those that were seen, and leaves what changed since', () => {
  expect(planTaking(filled('Mới'), present('Cũ', 3), [3], none)).toMatchObject({
    taking: { sections: [{ key: 'chung', text: 'Mới', version: 3 }], keptSections: [] },
  })
  expect(planTaking(filled('Mới'), present('Khác', 4), [3], none)).toMatchObject({
    taking: { sections: [], keptSections: ['Đánh giá chung'] },
  })
  expect(planTaking(filled('Cũ'), present('Cũ', 4), [3], none)).toMatchObject({
    taking: { sections: [], keptSections: [] },
  })
})

it('takes a figure that was typed, not one that nobody touched, nor one that stands there already', () => {
  const figures = (value: string, held?: string) => {
    const plan = planTaking(filled('Cũ', decimal(value)), present('Cũ', 1), [1], () =>
      held ? { value: decimal(held), base: null } : undefined,
    )
    return 'taking' in plan ? plan.taking.figures.map(({ value: taken }) => taken) : plan
  }
  expect(figures('7')).toEqual(['7'])
  expect(figures('5', '9')).toEqual([])
  expect(figures('7', '7')).toEqual([])
})

it('takes nothing when anything is wrong: a cell, a section whose line is gone', () => {
  const gone = planTaking({ ...filled(''), sections: [] }, present('Cũ', 1), [1], none)
  expect(gone).toEqual({
    problems: [{ place: { section: 'Đánh giá chung' }, code: 'section_missing', value: null }],
  })
  const problem = { place, code: 'not_a_number', value: 'mười' } as const
  expect(planTaking({ ...filled('Mới'), problems: [problem] }, present('Cũ', 1), [1], none)).toEqual({
    problems: [problem],
  })
})

const anyId = fc.uuid({ version: 7 })

it('knows a form again by its code, whatever stands around it', () => {
  const identity = fc.record({
    reportId: anyId,
    roundId: anyId,
    templateVersion: fc.integer({ min: 1, max: 999_999 }),
    versions: fc.array(fc.nat({ max: 999_999 }), { maxLength: 40 }),
  })
  fc.assert(
    fc.property(identity, fc.string(), (given, around) => {
      const seal = '0f'.repeat(12)
      const found = findCode(`${around} ${plainCode(given)}-${seal} ${around}`)
      expect(found).toEqual({ identity: given, plain: plainCode(given), seal })
    }),
  )
})

it('reads its own marks and no others', () => {
  fc.assert(
    fc.property(
      anyId,
      fc.option(fc.integer({ min: 1, max: 9_999 })),
      fc.option(fc.nat()),
      (targetId, version, value) => {
        const given = { targetId, version, value: value === null ? null : decimal(value), base: null }
        expect(readMark(figureMark(given))).toEqual({ kind: 'figure', seen: given })
      },
    ),
  )
  expect(readMark(sectionMark('chung'))).toEqual({ kind: 'section', key: 'chung' })
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readMark(text)).toBeNull()
    }),
  )
})

it('never guesses a number that was typed', () => {
  expect(readTyped(' ')).toEqual({ value: null })
  expect(readTyped('1.234.567')).toEqual({ value: '1234567' })
  expect(readTyped('1.234')).toEqual({ code: 'two_readings', value: '1.234' })
  expect(readTyped('ước 12')).toEqual({ code: 'not_a_number', value: 'ước 12' })
})
