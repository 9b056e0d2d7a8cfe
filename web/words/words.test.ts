import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { vi } from './vi.ts'
import { findSentence } from './words.ts'

const namesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

describe('words', () => {
  const english = new Map(
    Object.entries(en).flatMap(([noun, words]) =>
      Object.entries(words).map(([key, word]) => [`${noun}.${key}`, word] as const),
    ),
  )
  const pairs = Object.entries(vi).flatMap(([noun, words]) =>
    Object.entries(words).map(([key, word]: [string, string]) => [`${noun}.${key}`, word] as const),
  )

  it('needs the same parameters in both languages', () => {
    const unlike = pairs.filter(([key, vietnamese]) => {
      const word = english.get(key) ?? ''
      const sentence = typeof word === 'string' ? word : word.other
      return namesIn(sentence).join() !== namesIn(vietnamese).join()
    })
    expect(unlike).toEqual([])
  })

  it('fills in parameters and chooses the plural by count', () => {
    expect(findSentence(vi, 'format.daysOver', { count: 9 })).toBe('Quá 9 ngày')
    expect(findSentence(en, 'format.daysOver', { count: 1 })).toBe('1 day over')
    expect(findSentence(en, 'format.daysOver', { count: 9 })).toBe('9 days over')
  })

  it('finds nothing for a key that is none, whatever it is called', () => {
    expect(findSentence(vi, 'reason.constructor')).toBeNull()
    expect(findSentence(vi, 'constructor.name')).toBeNull()
    expect(findSentence(vi, 'nothing')).toBeNull()
  })
})
