import { forgeArchive } from '../archive/forge-archive.ts'

export type ForgedWorkbook = {
  /** The inside of `<worksheet>`. */
  sheet: string
  /** The inside of `<sst>`: `<si>` elements. */
  texts?: string
  workbookProperties?: string
  contentType?: string
  prolog?: string
  /** Leaves the end of the worksheet out. */
  cutShort?: boolean
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** Cell styles of a forged workbook, by the number to write in `s="…"`. */
export const forgedStyles = { plain: 0, date: 1, percent: 2 } as const

/** A workbook of one sheet written by hand, so that it can be wrong in ways no library would write. */
export function forgeWorkbook(forged: ForgedWorkbook): Buffer {
  return forgeArchive([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${forged.contentType ?? workbookType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships ${packageRelations}>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main}>${forged.workbookProperties ?? ''}<sheets><sheet name="Chỉ tiêu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships ${packageRelations}>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet ${main}>${forged.sheet}${forged.cutShort ? '' : '</worksheet>'}`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${forged.prolog ?? ''}<sst ${main}>${forged.texts ?? ''}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    },
  ])
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
