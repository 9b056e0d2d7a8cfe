import { UnreadableFileError } from '../unreadable-file.ts'
import type { XmlHandler } from '../xml/scan-xml.ts'
import { attributeOf, resolveEntities } from '../xml/xml-text.ts'
import type { OnLine } from './inspect-office.ts'

/** Elements that hold a line of their own: paragraphs, shared texts, heads and feet of sheets, titles. */
const holders = new Set(
  'p h si is title subject keywords category contentStatus oddHeader evenHeader firstHeader oddFooter evenFooter firstFooter'.split(
    ' ',
  ),
)
/** Elements whose own text is read by people; offsets and sizes of drawings stand between them. */
const spoken = new Set([...holders, 't', 'span', 'a'])
const longestLine = 2_000
/** Codes of place and font in the head of a sheet: `&C&"Arial,Bold"`. */
const codes = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/g
const outside = /\bINCLUDE(?:PICTURE|TEXT)\s*"?\s*(?:https?:|\\\\)/i
const runs = /\bDDE(?:AUTO)?\b/

/**
 * A listener that gathers the lines of any part of an Office document, text boxes, watermarks, heads and feet included,
 * and refuses fields that run or fetch something.
 */
export function gatherLines(onLine: OnLine): XmlHandler {
  const open: string[] = []
  const within: string[] = []
  let field = ''
  const add = (text: string) => {
    const line = open.pop()
    if (line !== undefined) open.push(line.length < longestLine ? line + text : line)
  }
  return {
    open(name, attributes) {
      within.push(name)
      if (holders.has(name)) open.push('')
      if (name === 'br' || name === 'cr' || name === 'line-break') add('\n')
      if (name === 'tab' || name === 's') add(' ')
      if (name === 'fldSimple') refuseField(attributeOf(attributes, 'w:instr') ?? '')
      if (name === 'fldChar' && /begin|end/.test(attributes)) field = ''
      if (name === 'textpath') onLine(attributeOf(attributes, 'string') ?? '')
      if (name === 'ddeLink') throw new UnreadableFileError('active_content')
    },
    text(text) {
      const name = within.at(-1) ?? ''
      if (name === 'instrText') field = (field + resolveEntities(text)).slice(-longestLine)
      else if (spoken.has(name)) add(resolveEntities(text))
    },
    close(name) {
      within.pop()
      if (name === 'instrText') refuseField(field)
      if (!holders.has(name)) return
      const line = open.pop() ?? ''
      const isOfSheet = /Header$|Footer$/.test(name)
      for (const each of (isOfSheet ? line.replace(codes, '\n') : line).split('\n')) onLine(each)
    },
  }
}

function refuseField(field: string): void {
  if (runs.test(field)) throw new UnreadableFileError('active_content')
  if (outside.test(field)) throw new UnreadableFileError('reaches_outside')
}
