import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanFileName } from './file-name.ts'

it('keeps an ordinary Vietnamese name, in NFC', () => {
  expect(cleanFileName('Báo cáo tháng 9.docx'.normalize('NFD'))).toBe('Báo cáo tháng 9.docx')
})

it('keeps the last part of a path only', () => {
  expect(cleanFileName('../../etc/passwd')).toBe('passwd')
  expect(cleanFileName('C:\\Windows\\notice.pdf')).toBe('notice.pdf')
})

it('disarms device names, direction marks, trailing dots and line ends', () => {
  expect(cleanFileName('CON.txt')).toBe('_CON.txt')
  expect(cleanFileName('anh\u202Egpj.exe')).toBe('anhgpj.exe')
  expect(cleanFileName('a.pdf. . ')).toBe('a.pdf')
  expect(cleanFileName('a\r\nSet-Cookie: b.pdf')).toBe('a Set-Cookie_ b.pdf')
  expect(cleanFileName('...')).toBe('tep')
})

it('gives for any text a name that is short, whole and without a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = cleanFileName(text)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(256)
      expect(name).not.toMatch(/[\\/:*?"<>|]/)
      expect(name.isWellFormed()).toBe(true)
    }),
  )
})
