import { resolveEntities } from '../xml/xml-text.ts'

/** Letter and mark of a name such as "agrave". */
const marks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
}

const signs: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  deg: '°',
  sup2: '²',
  times: '×',
}

/** The text of a page with its entities resolved; a name that is not known stays as it is written. */
export const resolveEntity = (text: string): string =>
  resolveEntities(
    text.replace(/&([a-z]{2,8}\d?);/giu, (whole, name: string) => {
      const sign = signs[name]
      if (sign !== undefined) return sign
      const mark = marks[name.slice(1)]
      return mark === undefined ? whole : (name.charAt(0) + mark).normalize('NFC')
    }),
  )
