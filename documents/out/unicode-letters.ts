import type { Archive } from '../in/archive/open-archive.ts'
import { openArchive } from '../in/archive/open-archive.ts'
import { findPart } from '../in/docx/find-part.ts'
import { type StyleFonts, readStyleFonts, trackRunFont } from '../in/docx/run-fonts.ts'
import { xmlStep } from '../in/docx/xml.ts'
import { encodingOfFont, fromFont, fromLegacy } from '../in/legacy/legacy-font.ts'
import { decodeText } from '../in/txt/decode.ts'
import { oldEncodingOf } from '../in/txt/legacy-text.ts'
import { resolveEntities } from '../in/xml/xml-text.ts'
import { writeZip } from './zip/write-zip.ts'

const spoken = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/
const fonted = /^word\/(?:styles|numbering)\.xml$/
/** What documents of the state are written in today. */
const font = 'Times New Roman'

/** A Word document with the text of its old fonts in Unicode and in a font that has it; all else as it was. Null without any. */
export async function writeUnicodeWord(bytes: Uint8Array, at: Date): Promise<Buffer | null> {
  const archive = await openArchive(bytes)
  const fonts = readStyleFonts(await findPart(archive, 'word/styles.xml'))
  const entries = []
  let isChanged = false
  for (const path of archive.names) {
    const content = await contentOf(archive, path, fonts)
    if (spoken.test(path)) isChanged ||= content !== (await findPart(archive, path))
    entries.push({ path, content })
  }
  return isChanged ? writeZip(entries, at) : null
}

/** A plain text of an old encoding in Unicode; null where it is none. */
export function writeUnicodeText(bytes: Uint8Array): Buffer | null {
  const text = decodeText(bytes)
  const encoding = oldEncodingOf(text)
  return encoding && Buffer.from(fromLegacy(text, encoding).normalize('NFC'))
}

async function contentOf(archive: Archive, path: string, fonts: StyleFonts): Promise<Uint8Array | string> {
  if (spoken.test(path)) return convertPart((await findPart(archive, path)) ?? '', fonts)
  if (fonted.test(path)) return convertPart((await findPart(archive, path)) ?? '', new Map())
  return (await archive.find(path)) ?? ''
}

/** The same part, its text where a run has an old font as Unicode, and that font by another. */
export function convertPart(xml: string, fonts: StyleFonts): string {
  const fontAt = trackRunFont(fonts)
  let isText = false
  return xml.replaceAll(xmlStep, (whole: string, ...parts: (string | undefined)[]) => {
    const [literal, slash, name, attributes = '', empty, text] = parts
    if (name !== undefined) {
      const step = { kind: slash ? 'close' : 'open', name, attributes, isEmpty: empty === '/' } as const
      fontAt.take(step)
      if (name === 'w:t') isText = step.kind === 'open' && !step.isEmpty
      return name === 'w:rFonts' || name === 'w:font' ? withoutOldFonts(whole) : whole
    }
    const words = literal ?? (text === undefined ? null : resolveEntities(text))
    if (!isText || words === null) return whole
    const meant = fromFont(words, fontAt.font())
    return meant === words ? whole : escape(meant.normalize('NFC'))
  })
}

const withoutOldFonts = (tag: string): string =>
  tag.replaceAll(/="([^"]*)"/g, (attribute, value: string) =>
    encodingOfFont(value) ? `="${font}"` : attribute,
  )

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
