import { scanXml } from '../xml/scan-xml.ts'
import { attributeOf } from '../xml/xml-text.ts'

/** What a number in a cell of a style means. */
export type NumberMeaning = 'plain' | 'percent' | 'date'

/** Formats that Excel knows by number, ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are its far-eastern dates. */
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
const isPercentNumber = (id: number): boolean => id === 9 || id === 10

/** What numbers mean in each style of a workbook, by the number of the style. */
export function readNumberFormats(xml: string, entry: string): NumberMeaning[] {
  const written = new Map<number, NumberMeaning>()
  const meanings: NumberMeaning[] = []
  let isInCellStyles = false
  const handler = {
    open(name: string, attributes: string) {
      if (name === 'cellXfs') isInCellStyles = true
      else if (name === 'numFmt')
        written.set(
          Number(attributeOf(attributes, 'numFmtId')),
          meaningOf(attributeOf(attributes, 'formatCode') ?? ''),
        )
      else if (name === 'xf' && isInCellStyles) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0)
        const known = isDateNumber(id) ? 'date' : isPercentNumber(id) ? 'percent' : 'plain'
        meanings.push(written.get(id) ?? known)
      }
    },
    close(name: string) {
      if (name === 'cellXfs') isInCellStyles = false
    },
  }
  scanXml(xml, handler, entry)
  return meanings
}

/** A written format by its marks; what stands in quotes, brackets or after a backslash is only shown. */
function meaningOf(code: string): NumberMeaning {
  const marks = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '')
  const shown = marks.replace(/\[[^\]]*\]/g, '')
  if (shown.includes('%')) return 'percent'
  return /[ymdhs]/i.test(shown.replace(/general/gi, '')) || /\[[hms]+\]/i.test(marks) ? 'date' : 'plain'
}
