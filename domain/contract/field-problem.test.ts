import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { fieldProblemOf, valueAt } from './field-problem.ts'

const schema = z.object({
  title: z.string().min(3).max(5),
  dueOn: calendarDateSchema,
  units: z.array(z.string()).min(1),
  percent: z.number().max(100),
})

const codesOf = (values: unknown): string[] => {
  const read = schema.safeParse(values)
  return read.success ? [] : read.error.issues.map((issue) => fieldProblemOf(issue, values).code)
}

describe('fieldProblemOf', () => {
  it('names what is missing as missing, whatever the schema calls it', () => {
    expect(codesOf({ units: [] })).toEqual(['required', 'required', 'choose', 'required'])
  })

  it('lets a rule across fields say why one of them is needed', () => {
    const attendance = z
      .object({ isAbsent: z.boolean(), reason: z.string().nullable() })
      .refine(({ isAbsent, reason }) => isAbsent === (reason !== null), {
        path: ['reason'],
        error: 'absence_needs_a_reason',
      })
    const values = { isAbsent: true, reason: null }
    const issues = attendance.safeParse(values).error?.issues ?? []
    expect(issues.map((issue) => fieldProblemOf(issue, values).code)).toEqual(['absence_needs_a_reason'])
  })

  it('keeps the code of the domain and tells too short from too small', () => {
    expect(codesOf({ title: 'ab', dueOn: '31/11/2023', units: ['a'], percent: 101 })).toEqual([
      'too_short',
      'date_does_not_exist',
      'too_big',
    ])
  })

  it('carries the limits that the sentence needs', () => {
    const values = { title: 'abcdef', dueOn: '2023-10-05', units: ['a'], percent: 1 }
    const issue = schema.safeParse(values).error?.issues[0]
    expect(issue && fieldProblemOf(issue, values)).toMatchObject({
      path: 'title',
      code: 'too_long',
      params: { maximum: 5 },
    })
  })
})

describe('valueAt', () => {
  it('follows a path into lists, and ends quietly', () => {
    expect(valueAt({ steps: [{ title: 'a' }] }, 'steps.0.title')).toBe('a')
    expect(valueAt({ steps: [] }, 'steps.0.title')).toBeUndefined()
    expect(valueAt(null, 'constructor')).toBeUndefined()
  })
})
