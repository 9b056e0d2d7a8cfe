import { describe, expect, it } from 'vitest'
import { UnreadableFileError } from '../unreadable-file.ts'
import { readTxt } from './read-txt.ts'

const vietnamese = 'Đồng chí Chủ tịch yêu cầu các đơn vị đẩy nhanh tiến độ; hoàn thành trước ngày 30/10.'
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

function refusalOf(bytes: Uint8Array): { code: string; params: object } {
  try {
    readTxt(bytes)
    return { code: 'read', params: {} }
  } catch (error) {
    if (error instanceof UnreadableFileError) return { code: error.code, params: error.params }
    throw error
  }
}

describe('readTxt', () => {
  it.each([
    ['UTF-8', Buffer.from(vietnamese)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${vietnamese}`)],
    ['decomposed UTF-8', Buffer.from(vietnamese.normalize('NFD'))],
    ['UTF-16 little-endian', utf16(vietnamese)],
    ['UTF-16 big-endian', utf16(vietnamese).swap16()],
  ])('reads %s', (_, bytes) => {
    expect(readTxt(bytes)).toBe(vietnamese)
  })

  it('reads windows-1258, whose tones are marks of their own', () => {
    // "Đồng chí Lê" as windows-1258: Đ, ô + grave, n, g, space, c, h, i + acute, space, L, ê
    const bytes = Buffer.from([0xd0, 0xf4, 0xcc, 0x6e, 0x67, 0x20, 0x63, 0x68, 0xed, 0x20, 0x4c, 0xea])
    expect(readTxt(bytes)).toBe('Đồng chí Lê')
  })

  it('refuses mixed encodings, naming the first byte at fault', () => {
    const bytes = Buffer.concat([Buffer.from('Tỉnh Mẫu '), Buffer.from([0xd0, 0xf4, 0xcc, 0x6e])])
    expect(refusalOf(bytes)).toEqual({ code: 'wrong_encoding', params: { offset: 13 } })
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from(' \n\t ')],
    ['not_this_kind', Buffer.from([0x50, 0x00, 0x01, 0x02])],
    ['wrong_encoding', Buffer.from('Tỉnh M\uFFFDu báo cáo')],
    ['wrong_encoding', Buffer.from(Buffer.from(vietnamese).toString('latin1'))],
    ['legacy_font', Buffer.from('Th«ng b¸o kÕt luËn cña ñy ban nh©n d©n huyÖn vÒ c«ng t¸c th¸ng 5')],
    [
      'legacy_font',
      Buffer.from('Thoâng baùo keát luaän cuûa UÛy ban nhaân daân huyeän veà coâng taùc thaùng 5'),
    ],
  ])('refuses as %s', (code, bytes) => {
    expect(refusalOf(bytes).code).toBe(code)
  })
})
