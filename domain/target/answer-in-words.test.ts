import { expect, it } from 'vitest'
import { answerInWords } from './answer-in-words.ts'

it.each(['Có', 'CÓ', ' có ', 'co', 'Yes', 'x', 'X', '✓', 'Có.'])('%s is yes', (text) => {
  expect(answerInWords(text)).toBe('1')
})

it.each(['Không', 'không', 'No', 'Chưa'])('%s is no', (text) => {
  expect(answerInWords(text)).toBe('0')
})

it.each(['', '-', 'có lẽ', 'không rõ', 'xx', '1', 'số', 'cơ', 'nọ kia'])('%s is no answer', (text) => {
  expect(answerInWords(text)).toBeNull()
})
