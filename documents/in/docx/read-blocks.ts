import type { Block, Paragraph, Run } from '#domain/file/preview.ts'
import type { Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { attributeOf } from '../xml/xml-text.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { type StyleNumbering, readStyleNumbering } from './paragraphs.ts'
import { findPart } from './find-part.ts'
import { headingLevels } from './heading-levels.ts'
import { type LegacyEncoding, encodingOfFont, fromFont } from '../legacy/legacy-font.ts'
import { type StyleFonts, readStyleFonts, trackRunFont } from './run-fonts.ts'
import { type XmlStep, walkXml } from './xml.ts'

const mostBlocks = 600
const mostLetters = 200_000

/** What of a document a page shows; `oldLetters`: the encoding that its fonts mean, where they are no Unicode. */
export interface ReadBlocks {
  readonly blocks: Block[]
  readonly isCut: boolean
  readonly oldLetters: LegacyEncoding | null
}

/**
 * The words of a Word document as typed blocks for a page: paragraphs with their look, tables of paragraphs. No markup,
 * link, field, picture or object gets through. Text in the letters of an old font comes with what it means. Throws UnreadableFileError.
 */
export async function readBlocks(archive: Archive): Promise<ReadBlocks> {
  const main = await findPart(archive, 'word/document.xml')
  if (main === null) throw new UnreadableFileError('not_this_kind')
  const styles = await findPart(archive, 'word/styles.xml')
  const gathering = gather({
    numbering: readNumbering(await findPart(archive, 'word/numbering.xml')),
    numbered: readStyleNumbering(styles),
    levels: headingLevels(styles),
    fonts: readStyleFonts(styles),
  })
  for (const step of walkXml(main)) {
    gathering.take(step)
    if (gathering.isFull()) break
  }
  return { blocks: gathering.blocks, isCut: gathering.isFull(), oldLetters: gathering.oldLetters() }
}

interface Facts {
  readonly numbering: Numbering
  readonly numbered: StyleNumbering
  readonly levels: ReadonlyMap<string, number>
  readonly fonts: StyleFonts
}

interface Open {
  paragraph: Paragraph
  style: string
  numberingId: string | null
  depth: number
}

type Table = Extract<Block, { kind: 'table' }>
const hidden = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:txbxContent'])
const aligned: Record<string, Paragraph['align']> = { center: 'center', right: 'end', end: 'end' }

function gather(facts: Facts) {
  const blocks: Block[] = []
  const tables: Table[] = []
  let open: Open | null = null
  let run: Run | null = null
  let isText = false
  let hiddenDepth = 0
  let letters = 0
  let oldLetters: LegacyEncoding | null = null
  const fontAt = trackRunFont(facts.fonts)

  const add = (text: string) => {
    if (!open || text === '') return
    letters += text.length
    const meant = fromFont(text, fontAt.font())
    if (meant !== text) oldLetters ??= encodingOfFont(fontAt.font())
    open.paragraph.runs.push(meant === text ? { ...run, text } : { ...run, text, meant })
  }
  const finish = () => {
    if (!open) return
    const { paragraph } = open
    paragraph.label = labelOf(open, facts)
    paragraph.level = facts.levels.get(open.style) ?? 0
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
    if (cell) cell.push(paragraph)
    else if (paragraph.runs.length > 0) blocks.push(paragraph)
    open = null
  }
  const tag = ({ kind, name, attributes, isEmpty }: Extract<XmlStep, { name: string }>) => {
    if (kind === 'close') return closeTag(name)
    if (name === 'w:p') {
      open = { paragraph: blank(), style: '', numberingId: null, depth: 0 }
      if (isEmpty) finish()
    } else if (name === 'w:tbl') tables.push({ kind: 'table', rows: [] })
    else if (name === 'w:tr') tables.at(-1)?.rows.push([])
    else if (name === 'w:tc') tables.at(-1)?.rows.at(-1)?.push([])
    else if (name === 'w:r') run = { text: '' }
    else if (name === 'w:t') isText = !isEmpty
    else if (name === 'w:br' || name === 'w:cr') add('\n')
    else if (name === 'w:tab' && run) add('\t')
    else if (name === 'w:noBreakHyphen') add('-')
    else note(name, attributeOf(attributes, 'w:val'), open, run)
  }
  const closeTag = (name: string) => {
    if (name === 'w:t') isText = false
    else if (name === 'w:r') run = null
    else if (name === 'w:p') finish()
    else if (name === 'w:tbl') {
      const table = tables.pop()
      const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
      if (table && !cell) blocks.push(table)
      else if (table) cell?.push(...table.rows.flat(2))
    }
  }
  return {
    blocks,
    oldLetters: () => oldLetters,
    isFull: () => blocks.length >= mostBlocks || letters >= mostLetters,
    take(step: XmlStep) {
      if (step.kind === 'text') {
        if (isText && hiddenDepth === 0) add(step.text)
        return
      }
      fontAt.take(step)
      if (hidden.has(step.name) && !step.isEmpty) hiddenDepth += step.kind === 'open' ? 1 : -1
      else if (hiddenDepth === 0) tag(step)
    },
  }
}

const blank = (): Paragraph => ({ kind: 'paragraph', level: 0, align: 'start', label: '', runs: [] })

/** Properties of the paragraph and of the piece of text stand in empty tags. */
function note(name: string, value: string | null, open: Open | null, run: Run | null): void {
  const isOn = value !== '0' && value !== 'false' && value !== 'none'
  if (run && name === 'w:b') run.bold = isOn
  else if (run && name === 'w:i') run.italic = isOn
  else if (run && name === 'w:u') run.underline = isOn
  else if (!open || run) return
  else if (name === 'w:jc') open.paragraph.align = aligned[value ?? ''] ?? 'start'
  else if (name === 'w:pStyle') open.style = value ?? ''
  else if (name === 'w:numId') open.numberingId = value
  else if (name === 'w:ilvl') open.depth = Number(value ?? 0)
}

function labelOf({ numberingId, depth, style }: Open, { numbering, numbered }: Facts): string {
  const styled = numbered.get(style)
  const id = numberingId ?? styled?.numberingId ?? null
  if (id === null || id === '0') return ''
  return numbering.labelOf(id, numberingId === null ? (styled?.level ?? 0) : depth)
}
