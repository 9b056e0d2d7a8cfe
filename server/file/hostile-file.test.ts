import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadFile } from '#domain/file/contract.ts'
import { readInFile } from '#domain/intake/contract.ts'
import { importTargets } from '#domain/target/import-contract.ts'
import { type ForgedEntry, forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { hostileDocuments } from '#documents/in/inspect/hostile-files.ts'
import { forgeWorkbook } from '#documents/in/xlsx/forge-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const paragraph = (text: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`

/** A Word document with these parts beside its text, or in its place. */
const docx = (
  entries: readonly ForgedEntry[] = [],
  text: string | Buffer = paragraph('Họp giao ban'),
  main = word,
) =>
  forgeArchive([
    { name: '[Content_Types].xml', content: types(main) },
    { name: 'word/document.xml', content: text },
    ...entries,
  ])

const ole = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])
const bomb = Buffer.alloc(80_000_000, 0x20)
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`
const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const many = Array.from({ length: 20_000 }, (_, at) => ({
  name: `word/${at}.xml`,
  content: '',
  stored: true,
}))

/** Refused wherever they are handed in. */
const refusedEverywhere: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)])],
  ['a program of Linux', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(100)])],
  ['a page with a script', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['an archive that is no document', forgeArchive([{ name: 'a.txt', content: 'a' }])],
  ['a bomb', docx([], bomb)],
  ['a bomb beside the text', docx([{ name: 'word/media/a.bin', content: bomb }])],
  ['entries without end', docx(many)],
  [
    'entries that overlap',
    docx([
      { name: 'a', content: 'a' },
      { name: 'b', content: 'a', overlapping: true },
    ]),
  ],
  ['a way up', docx([{ name: '../../etc/cron.d/a', content: 'a' }])],
  ['an absolute name', docx([{ name: '/etc/cron.d/a', content: 'a' }])],
  ['a symbolic link', docx([{ name: 'word/a', content: '/etc/passwd', unixMode: 0o120777 }])],
  [
    'the same name twice',
    docx([
      { name: 'a', content: 'a' },
      { name: 'a', content: 'b' },
    ]),
  ],
  ['a document with macros', docx([{ name: 'word/vbaProject.bin', content: 'x' }])],
  ['an encrypted entry', docx([{ name: 'a', content: 'x', flags: 1 }])],
  ['a workbook with a password', ole('EncryptedPackage')],
  ['an old document with macros', ole('_VBA_PROJECT')],
  ['half a document', docx().subarray(0, 300)],
]

/** Neither read into anything nor, but for the picture, kept. */
const neverRead: [string, Uint8Array][] = [
  [
    'sizes that lie',
    forgeArchive([
      { name: '[Content_Types].xml', content: types(word) },
      { name: 'word/document.xml', content: Buffer.alloc(9_000_000), declaredSize: 10 },
    ]),
  ],
  ['a billion laughs', docx([], `${laughs}${paragraph('&j;')}`)],
  ['an entity from outside', docx([], `${outside}${paragraph('&a;')}`)],
  ['a page in the clothes of a PDF', Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>')],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  [
    'a workbook of laughs',
    forgeWorkbook({ sheet: '<sheetData/>', prolog: laughs, texts: '<si><t>&j;</t></si>' }),
  ],
]

const betrayed = new Set([
  'an entity from outside',
  'a template from the web',
  'a script in a compressed table',
  'a PDF of 10,000 pages',
  'a PDF that is an archive too',
])

const stored = async () => {
  const { db } = house.organization
  const { count } = await db
    .selectFrom('event')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const receipts = await db.selectFrom('command_receipt').select('id').execute()
  const bytes = (await readdir(house.filesDirectory, { recursive: true })).length
  return { events: count, receipts: receipts.length, bytes }
}

const doors = {
  evidence: (body: Uint8Array) => office.try(uploadFile, { query: { name: 'Báo cáo.docx' }, body }),
  reading: (body: Uint8Array) =>
    office.try(readInFile, { query: { id: newId(), name: 'Báo cáo.docx', declaredSecrecy: 'none' }, body }),
  import: (body: Uint8Array) =>
    office.try(importTargets, {
      query: { year: 2023, name: 'Kế hoạch.xlsx', dryRun: false, defineMissing: true },
      body,
    }),
}

/** What a door answers, how fast, and whether anything of it stays behind. */
async function handIn(door: keyof typeof doors, body: Uint8Array) {
  const before = await stored()
  const started = performance.now()
  const answer = await doors[door](body)
  const isQuick = performance.now() - started < 15_000
  const isClear =
    [413, 415, 422].includes(answer.statusCode) &&
    /^(unreadable_file|refused|invalid|too_large)$/.test(answer.json().code)
  const after = await stored()
  return { door, isClear, isQuick, isKept: JSON.stringify(before) !== JSON.stringify(after) }
}
const refusal = { isClear: true, isQuick: true, isKept: false }

/** Files that go through a process of their own take longer to hand in: of each family one. */
const apart = new Set([
  'a bomb',
  'entries that overlap',
  'a way up',
  'a document with macros',
  'half a document',
])
const doorsFor = (what: string, bytes: Uint8Array): (keyof typeof doors)[] =>
  bytes[0] !== 0x50 || apart.has(what) ? ['evidence', 'reading', 'import'] : ['import']

it.each(refusedEverywhere)('refuses %s at every door and keeps nothing of it', async (what, bytes) => {
  for (const door of doorsFor(what, bytes)) expect(await handIn(door, bytes)).toEqual({ door, ...refusal })
})

it.each(neverRead)('reads no %s', async (_what, bytes) => {
  for (const door of ['reading', 'import'] as const)
    expect(await handIn(door, bytes)).toEqual({ door, ...refusal })
})

it('refuses at the door of evidence what only its parts betray', async () => {
  for (const [what, code, make] of hostileDocuments.filter(([what]) => betrayed.has(what))) {
    const answer = await doors.evidence(make())
    expect([what, answer.statusCode, answer.json().reason]).toEqual([what, 422, code])
  }
})

it('keeps a name short, whole and without a path, at every door', async () => {
  const names = [
    '../../etc/passwd',
    'CON',
    'a\r\nSet-Cookie: b.txt',
    'ảnh\u202Egpj.exe',
    'ế'.repeat(255),
    'báo cáo.. ',
  ]
  for (const name of names) {
    const body = Buffer.from(`Họp giao ban ${newId()}`)
    await office.call(uploadFile, { query: { name }, body })
    await office.call(readInFile, { query: { id: newId(), name, declaredSecrecy: 'none' }, body })
  }
  const rows = await house.organization.db.selectFrom('file').select('name').execute()
  expect(rows.length).toBeGreaterThanOrEqual(names.length * 2)
  for (const { name } of rows) {
    expect(name).not.toMatch(/[\\/\r\n\u202E]|^con$|[. ]$/i)
    expect(name.length).toBeLessThanOrEqual(255)
  }
})
