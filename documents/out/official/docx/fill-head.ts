import { openArchive } from '#documents/in/archive/open-archive.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import type { HeadPart } from '#documents/out/official/line.ts'
import { markName } from '#documents/out/official/mark-name.ts'
import { printableText } from '#documents/out/printable-text.ts'
import { writeZip } from '#documents/out/zip/write-zip.ts'

const main = 'word/document.xml'
const parts = ['number', 'place'] as const
const run = /<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:t(?: [^>]*)?\/>/g

/**
 * A Word file written by us, as it is or edited by hand, with the lines of its head as they are once it is issued: all else
 * stays byte for byte. Null where it bears no such line. Throws UnreadableFileError.
 */
export async function fillHead(
  bytes: Uint8Array,
  lines: Readonly<Record<HeadPart, string>>,
  at: Date,
): Promise<Uint8Array | null> {
  const archive = await openArchive(bytes)
  const entries = await Promise.all(
    archive.names.map(async (path) => ({ path, content: (await archive.find(path)) ?? Buffer.alloc(0) })),
  )
  const document = entries.find(({ path }) => path === main)
  if (!document) throw new UnreadableFileError('not_this_kind')
  const before = document.content.toString()
  const after = parts.reduce((xml, part) => fill(xml, part, lines[part]), before)
  if (after === before) return null
  return writeZip(
    entries.map((entry) => (entry === document ? { ...entry, content: after } : entry)),
    at,
  )
}

function fill(xml: string, part: HeadPart, line: string): string {
  const range = bookmarked(xml, part) ?? controlled(xml, part)
  if (!range) return xml
  const [from, to] = range
  return `${xml.slice(0, from)}${written(xml.slice(from, to), line)}${xml.slice(to)}`
}

type Range = readonly [from: number, to: number]

/** From the start of our bookmark to its end: what LibreOffice keeps. */
function bookmarked(xml: string, part: HeadPart): Range | null {
  const start = new RegExp(`<w:bookmarkStart [^>]*w:name="${markName('head', part)}"[^>]*>`).exec(xml)
  const id = /w:id="(\d+)"/.exec(start?.[0] ?? '')?.[1]
  if (!start || id === undefined) return null
  const to = xml.indexOf(`<w:bookmarkEnd w:id="${id}"`, start.index)
  return to < 0 || xml.slice(start.index, to).includes('</w:tbl>') ? null : [start.index, to]
}

/** The content control of our tag: what Word keeps. */
function controlled(xml: string, part: HeadPart): Range | null {
  const tag = xml.indexOf(`<w:tag w:val="${markName('head', part)}"`)
  const to = tag < 0 ? -1 : xml.indexOf('</w:sdt>', tag)
  return to < 0 ? null : [tag, to]
}

/** The first run takes the whole line with its look, the others are emptied. */
function written(whole: string, line: string): string {
  let isFirst = true
  return whole.replace(run, () => {
    const text = isFirst ? escaped(line) : ''
    isFirst = false
    return `<w:t xml:space="preserve">${text}</w:t>`
  })
}

const escaped = (text: string): string =>
  printableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
