import { forgeArchive } from '../archive/forge-archive.ts'
import { forgeCompound, part, wordWith } from './forge-office.ts'
import { forgePdf } from './forge-pdf.ts'
import { forgeJpeg, forgePng } from './forge-picture.ts'
import { hostileArchives, hostileMarkup } from './hostile-archives.ts'
import type { HostileFile } from './hostile-file.ts'
import { activeOffice, reachingOffice } from './hostile-office.ts'

const ends = (bytes: Buffer, more: string) => Buffer.concat([bytes, Buffer.from(more, 'latin1')])
const rtf = (content: string) => Buffer.from(`{\\rtf1\\ansi ${content}}`)

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
  ['a PDF that is an archive too', 'two_kinds', () => Buffer.concat([forgePdf(), wordWith()])],
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

/** Pictures that are refused. */
export const hostilePictures: HostileFile[] = [
  ['a picture of 50,000 by 50,000', 'too_many_pixels', () => forgePng(50_000, 50_000)],
  ['a photograph of 60,000 by 60,000', 'too_many_pixels', () => forgeJpeg(60_000, 60_000)],
  ['a picture without a size', 'damaged', () => forgePng(0, 0)],
  ['a picture cut off', 'damaged', () => forgePng(10, 10).subarray(0, 20)],
  ['a photograph without a picture', 'damaged', () => Buffer.from('ffd8ffe000104a46', 'hex')],
  ['a picture that is an archive too', 'two_kinds', () => Buffer.concat([forgePng(2, 2), wordWith()])],
  [
    'a picture that is a page too',
    'two_kinds',
    () => ends(Buffer.from('GIF89a\u0001\0\u0001\0', 'latin1'), '<script>alert(1)</script>'),
  ],
  ['a picture that is a PDF too', 'two_kinds', () => ends(forgePng(2, 2), '%PDF-1.7 %%EOF')],
]

/** Documents that are refused, by the part of them that is hostile. */
export const hostileDocuments: readonly HostileFile[] = [
  ...hostileArchives,
  ...hostileMarkup,
  ...activeOffice,
  ...reachingOffice,
  ...portable,
  ...others,
]
