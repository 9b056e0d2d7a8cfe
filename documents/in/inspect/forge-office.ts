import { type ForgedEntry, forgeArchive } from '../archive/forge-archive.ts'

const officeKind = 'application/vnd.openxmlformats-officedocument'
const wordKind = `${officeKind}.wordprocessingml.document.main+xml`
const sheetKind = `${officeKind}.spreadsheetml.sheet.main+xml`

const typesOf = (part: string, kind: string, more = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${kind}"/>${more}</Types>`

export const forgedParagraph = (content: string): string => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`
export const forgedBody = (content: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`

/** A Word document for tests with these parts beside its text; `types` are more entries of the list of contents. */
export const forgeWord = (
  body: string | Buffer = forgedBody(forgedParagraph('Họp giao ban')),
  parts: readonly ForgedEntry[] = [],
  types = '',
): Buffer =>
  forgeArchive([
    { name: '[Content_Types].xml', content: typesOf('word/document.xml', wordKind, types) },
    { name: 'word/document.xml', content: body },
    ...parts,
  ])

/** A workbook for tests with these parts beside its list of sheets. */
export const forgeSheets = (parts: readonly ForgedEntry[], types = ''): Buffer =>
  forgeArchive([
    { name: '[Content_Types].xml', content: typesOf('xl/workbook.xml', sheetKind, types) },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...parts,
  ])

/** The relations of a part to something of this type. */
export const forgedRelation = (type: string, target: string, external = true): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`

/** The head of an old Office file, with these names in its directory. */
export const forgeCompound = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_528),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])

/** A part of an archive made for tests. */
export const part = (
  name: string,
  content: string | Buffer,
  more: Partial<ForgedEntry> = {},
): ForgedEntry => ({
  name,
  content,
  ...more,
})
/** A document that is sound but for these parts. */
export const wordWith = (...parts: ForgedEntry[]): Buffer => forgeWord(undefined, parts)
