import { forgeArchive } from '../archive/forge-archive.ts'
import { forgeSheets, forgeWord, forgedBody, forgedParagraph, part, wordWith } from './forge-office.ts'
import type { HostileFile } from './hostile-file.ts'

const body = forgedBody(forgedParagraph('Họp giao ban'))
const spaces = (size: number) => Buffer.alloc(size, 0x20)
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`
const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Archives that cost too much, lie or reach out of themselves. */
export const hostileArchives: HostileFile[] = [
  ['a bomb of spaces', 'suspicious_archive', () => forgeWord(spaces(6_000_000))],
  [
    'a bomb beside the text',
    'suspicious_archive',
    () => wordWith(part('word/media/a.bin', spaces(6_000_000))),
  ],
  [
    'many bombs, each below the ratio',
    'too_large',
    () =>
      wordWith(
        ...Array.from({ length: 45 }, (_, at) =>
          part(`word/media/${at}.bin`, 'a', { declaredSize: 4_900_000 }),
        ),
      ),
  ],
  [
    'a part that says it is smaller',
    'damaged',
    () => wordWith(part('word/a.bin', spaces(1_000_000), { declaredSize: 10 })),
  ],
  [
    'a part that says it is larger',
    'damaged',
    () => wordWith(part('word/a.bin', 'a', { declaredSize: 1_000 })),
  ],
  [
    'entries that overlap',
    'suspicious_archive',
    () => wordWith(part('a', 'a'), part('b', 'a', { overlapping: true })),
  ],
  ['the same name twice', 'suspicious_archive', () => wordWith(part('a', 'a'), part('a', 'b'))],
  ['a way up', 'suspicious_archive', () => wordWith(part('../../etc/cron.d/a', 'a'))],
  ['a way up written for Windows', 'suspicious_archive', () => wordWith(part('..\\..\\a', 'a'))],
  ['an absolute name', 'suspicious_archive', () => wordWith(part('/etc/cron.d/a', 'a'))],
  ['a drive', 'suspicious_archive', () => wordWith(part('C:/a', 'a'))],
  [
    'a symbolic link',
    'suspicious_archive',
    () => wordWith(part('word/a', '/etc/passwd', { unixMode: 0o120777 })),
  ],
  ['an encrypted entry', 'encrypted', () => wordWith(part('a', 'x', { flags: 1 }))],
  [
    'three thousand entries',
    'too_many_entries',
    () => wordWith(...Array.from({ length: 3_000 }, (_, at) => part(`word/${at}`, '', { stored: true }))),
  ],
  ['half a document', 'damaged', () => wordWith().subarray(0, 300)],
  ['a document without its end', 'damaged', () => wordWith().subarray(0, -10)],
  [
    'an archive of archives of archives',
    'embedded_file',
    () =>
      wordWith(part('word/embeddings/a.docx', forgeWord(body, [part('word/embeddings/b.docx', wordWith())]))),
  ],
  [
    'a bomb in a document within',
    'suspicious_archive',
    () => wordWith(part('word/embeddings/a.xlsx', forgeWord(spaces(6_000_000)))),
  ],
  ['an archive that is no document', 'not_this_kind', () => forgeArchive([part('a.txt', 'a')])],
]

/** Parts whose text would grow without end or bring in other files. */
export const hostileMarkup: HostileFile[] = [
  ['a billion laughs', 'suspicious_archive', () => forgeWord(`${laughs}${body}`)],
  ['an entity from outside', 'suspicious_archive', () => forgeWord(`${outside}${body}`)],
  [
    'an entity from outside in UTF-16',
    'suspicious_archive',
    () => forgeWord(utf16(`<?xml version="1.0" encoding="UTF-16"?>${outside}${body}`)),
  ],
  [
    'an entity behind a long comment',
    'suspicious_archive',
    () => forgeWord(`<!--${'a'.repeat(200_000)}-->${outside}${body}`),
  ],
  [
    'an entity in the styles',
    'suspicious_archive',
    () => wordWith(part('word/styles.xml', `${outside}<w:styles/>`)),
  ],
  [
    'an entity in the relations',
    'suspicious_archive',
    () => wordWith(part('_rels/.rels', `${outside}<Relationships/>`)),
  ],
  [
    'an entity in data of an add-in',
    'suspicious_archive',
    () => wordWith(part('customXml/item1.xml', `${outside}<a/>`)),
  ],
  [
    'an entity in a workbook',
    'suspicious_archive',
    () => forgeSheets([part('xl/sharedStrings.xml', `${laughs}<sst><si><t>&j;</t></si></sst>`)]),
  ],
  ['elements without an end', 'damaged', () => forgeWord('<w:document><w:body>')],
  ['bytes that are no text', 'damaged', () => forgeWord(Buffer.from('3c773a61fffe', 'hex'))],
]
