import { normalizeText } from '#domain/text/normalize.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { resolveEntity } from './entities.ts'

const opening = /^\s*(?:<!doctype\s+html|<html[\s>]|<\?xml[^>]{0,200}>\s*<html[\s>])/iu
const blocks = /<(?:p|div|br|table|tr|li|h[1-6])[\s>/]/giu
const fewestBlocks = 3

/** Whether text is a page: it opens as one, or holds several block tags and begins with a tag. */
export const isHtml = (text: string): boolean =>
  opening.test(text.slice(0, 2_000)) ||
  (/^\s*</u.test(text) && (text.slice(0, 20_000).match(blocks)?.length ?? 0) >= fewestBlocks)

const unseen = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
  'nav',
  'form',
])
const block = new Set(
  'p,div,br,tr,li,h1,h2,h3,h4,h5,h6,table,ul,ol,section,article,header,footer,blockquote,dt,dd,hr,pre,figure,figcaption,caption,thead,tbody'.split(
    ',',
  ),
)
const step = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)([^<>]*)>|<[!?][^<>]*>|([^<]+)|</giu

/**
 * The words of a page, NFC, a block a line and a table row a line with bars between its cells. Scripts, styles and
 * controls are dropped; nothing is run and nothing is fetched. Linear in the length of the text.
 */
export function readHtml(html: string): string {
  const lines = new Lines()
  let skipping: string | null = null
  for (const [whole, slash, tag, attributes, text] of html.matchAll(step)) {
    const name = tag?.toLowerCase()
    if (skipping !== null) {
      if (slash === '/' && name === skipping) skipping = null
      continue
    }
    if (text !== undefined) lines.write(resolveEntity(text))
    else if (name === undefined) {
      if (whole === '<') lines.write('<')
    } else if (unseen.has(name)) {
      if (slash !== '/' && !attributes?.endsWith('/')) skipping = name
    } else if ((name === 'td' || name === 'th') && slash !== '/') lines.nextCell()
    else if (block.has(name)) lines.breakLine(name === 'tr')
  }
  const words = normalizeText(lines.join())
  if (words.trim() === '') throw new UnreadableFileError('empty')
  return words
}

/** Lines as they grow; inside a row, blocks of one cell stay on its line. */
class Lines {
  readonly #done: string[] = []
  #line = ''
  #inRow = false

  write(text: string): void {
    this.#line += text.replaceAll(/\s+/gu, ' ')
  }

  nextCell(): void {
    if (this.#inRow) this.#line += ' | '
    this.#inRow = true
  }

  breakLine(isRow: boolean): void {
    if (this.#inRow && !isRow) {
      this.#line += ' '
      return
    }
    this.#inRow = false
    this.#flush()
  }

  join(): string {
    this.#flush()
    return this.#done.join('\n')
  }

  #flush(): void {
    const line = this.#line.replaceAll(/ {2,}/gu, ' ').trim()
    if (line !== '') this.#done.push(line)
    this.#line = ''
  }
}
