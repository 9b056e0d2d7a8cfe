import { describe, expect, it } from 'vitest'
import { vi } from '#web/words/vi.ts'
import { findSentence, type FindSentence } from '#web/words/words.ts'
import { ApiProblem, fieldSentence, problemSentence } from './problem.ts'

const find: FindSentence = (key, params) => findSentence(vi, key, params)

describe('problemSentence', () => {
  it('says the reason where there is one, with what it needs', () => {
    const problem = new ApiProblem('rate_limited', { reason: 'account_locked', params: { minutes: 15 } })
    expect(problemSentence(find, problem)).toContain('15 phút')
  })

  it('says the sentence of the code for a reason that has none, and for anything else', () => {
    expect(problemSentence(find, new ApiProblem('refused', { reason: 'new_one' }))).toBe(vi.problem.refused)
    expect(problemSentence(find, new Error('x'))).toBe(vi.problem.unexpected)
  })
})

describe('fieldSentence', () => {
  it('never shows a limit that is not known', () => {
    expect(fieldSentence(find, { code: 'too_short' })).toBe(vi.field.invalid)
    expect(fieldSentence(find, { code: 'too_short', params: { minimum: 12 } })).toContain('12')
  })
})
