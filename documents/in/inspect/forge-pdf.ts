import { deflateSync } from 'node:zlib'

/** What a PDF made for tests holds beside its pages; the optional fields make it hostile. */
export interface ForgedPdf {
  /** The words of each page, in letters without marks. */
  readonly pages?: readonly string[]
  /** How often each page stands in the list of pages. */
  readonly copies?: number
  /** Entries of the catalogue, as written. */
  readonly catalogue?: string
  /** Objects behind the others, from number 1000 on. */
  readonly objects?: readonly string[]
  /** Objects hidden in a compressed table. */
  readonly packed?: string
  readonly trailer?: string
}

/** A PDF for tests, sound unless it is asked to be otherwise. */
export function forgePdf({
  pages = ['Hop giao ban'],
  copies = 1,
  catalogue = '',
  objects = [],
  packed,
  trailer = '',
}: ForgedPdf = {}): Buffer {
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R `.repeat(copies)).join('')
  const all: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length * copies}>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    ...pages.flatMap((words, at): [number, string][] => [
      [
        10 + at * 2,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${11 + at * 2} 0 R>>`,
      ],
      [11 + at * 2, stream(`BT/F 24 Tf 60 700 Td(${words})Tj ET`)],
    ]),
    ...objects.map((content, at): [number, string] => [100_000 + at, content]),
    ...(packed === undefined ? [] : [packedTable(packed)]),
  ]
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places = new Map<number, number>()
  for (const [number, content] of all) {
    places.set(number, text.length)
    text += `${number} 0 obj\n${content}\nendobj\n`
  }
  const table = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const end = `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer<</Size 200000/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + end, 'latin1')
}

const stream = (content: string): string => `<</Length ${content.length}>>stream\n${content}\nendstream`

function packedTable(content: string): [number, string] {
  const head = '500 0 '
  const data = deflateSync(Buffer.from(head + content, 'latin1')).toString('latin1')
  const settings = `/Type/ObjStm/N 1/First ${head.length}/Filter/FlateDecode/Length ${data.length}`
  return [90_000, `<<${settings}>>stream\n${data}\nendstream`]
}
