import { describe, expect, it } from 'vitest'
import { UnreadableFileError } from '../unreadable-file.ts'
import { forgeArchive } from './forge-archive.ts'
import { openArchive } from './open-archive.ts'

const honest = () => forgeArchive([{ name: 'word/document.xml', content: 'Tỉnh Mẫu' }])

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'read'
  } catch (error) {
    return error instanceof UnreadableFileError ? error.code : `unexpected: ${String(error)}`
  }
}

describe('openArchive', () => {
  it('reads entries by name, Vietnamese names and contents exact', async () => {
    const archive = await openArchive(
      forgeArchive([
        { name: 'tài liệu/kế hoạch.xml', content: 'đẩy nhanh tiến độ' },
        { name: '__proto__', content: 'plain', stored: true },
      ]),
    )
    expect(archive.names).toEqual(['tài liệu/kế hoạch.xml', '__proto__'])
    expect(String(await archive.find('tài liệu/kế hoạch.xml'))).toBe('đẩy nhanh tiến độ')
    expect(String(await archive.find('__proto__'))).toBe('plain')
    expect(await archive.find('constructor')).toBeNull()
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not_this_kind', Buffer.from('Thông báo kết luận')],
    ['legacy_office', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    [
      'encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['damaged', honest().subarray(0, 40)],
    ['encrypted', forgeArchive([{ name: 'a.xml', content: 'x', flags: 1 }])],
    ['encrypted', forgeArchive([{ name: 'a.xml', content: 'x', flags: 0x41 }])],
    ['suspicious_archive', forgeArchive([{ name: '../a.xml', content: 'x' }])],
    ['suspicious_archive', forgeArchive([{ name: '/etc/a.xml', content: 'x' }])],
    ['suspicious_archive', forgeArchive([{ name: 'a.xml', content: '/etc', unixMode: 0o120777 }])],
    ['macros', forgeArchive([{ name: 'word/vbaProject.bin', content: 'x' }])],
    [
      'suspicious_archive',
      forgeArchive([
        { name: 'a.xml', content: 'x' },
        { name: 'a.xml', content: 'y' },
      ]),
    ],
    [
      'suspicious_archive',
      forgeArchive([
        { name: 'a.xml', content: 'x' },
        { name: 'b.xml', content: 'x', overlapping: true },
      ]),
    ],
  ])('refuses as %s', async (code, bytes) => {
    expect(await refusalOf(openArchive(bytes))).toBe(code)
  })

  it('refuses more entries than allowed', async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.xml`, content: '' }))
    expect(await refusalOf(openArchive(forgeArchive(many), { entries: 10 }))).toBe('too_many_entries')
    expect(await refusalOf(openArchive(forgeArchive(many), { entries: 11 }))).toBe('read')
  })

  it('refuses what is declared too large before inflating it', async () => {
    const bytes = forgeArchive([{ name: 'a.xml', content: 'a'.repeat(2_000) }])
    expect(await refusalOf(openArchive(bytes, { inflatedBytes: 1_000 }))).toBe('too_large')
  })

  it('measures what it inflates, over all entries, whatever the headers say', async () => {
    const archive = await openArchive(
      forgeArchive([
        { name: 'a.xml', content: 'a'.repeat(600) },
        { name: 'b.xml', content: 'b'.repeat(600), declaredSize: 10 },
      ]),
      { inflatedBytes: 1_000 },
    )
    await archive.find('a.xml')
    expect(await refusalOf(archive.find('b.xml'))).toMatch(/^(too_large|damaged)$/)
    expect(await refusalOf(archive.find('a.xml'))).toBe('too_large')
  })

  it('refuses an entry that inflates out of all proportion', async () => {
    const limits = { ratioFreeBytes: 1_000_000 }
    const grows = { name: 'a.xml', content: Buffer.alloc(2_000_000) }
    expect(await refusalOf(openArchive(forgeArchive([grows]), limits))).toBe('suspicious_archive')
    const archive = await openArchive(forgeArchive([{ ...grows, declaredSize: 999_999 }]), limits)
    expect(['suspicious_archive', 'damaged']).toContain(await refusalOf(archive.find('a.xml')))
  })

  it('refuses an entry whose bytes were changed', async () => {
    const bytes = forgeArchive([{ name: 'a.xml', content: 'một hai ba', stored: true }])
    const at = bytes.indexOf('hai')
    bytes[at] = 0x48
    const archive = await openArchive(bytes)
    expect(await refusalOf(archive.find('a.xml'))).toBe('damaged')
  })
})
