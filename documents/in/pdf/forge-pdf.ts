import { assemblePdf } from './assemble-pdf.ts'

/** A line of a forged page: its words and where they stand, in points from the left and the foot. */
type ForgedLine = { words: string; left?: number; foot: number; size?: number }

/**
 * A small PDF for tests whose letters are told by a ToUnicode map, so that Vietnamese needs no font file. Each page
 * is a list of lines; a page without lines holds no text.
 */
export function forgePdf(pages: readonly (readonly ForgedLine[])[]): Buffer {
  const letters = [...new Set(pages.flat().flatMap((line) => Array.from(line.words)))]
  const code = (letter: string): string => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0')
  const map = letters
    .map((letter) => `<${code(letter)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`)
    .join('\n')
  const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar\n${map}\nendbfchar endcmap end`
  const streams = pages.map((lines) =>
    lines
      .map(({ words, left = 72, foot, size = 13 }) => {
        const codes = Array.from(words, code).join('')
        return `BT /F1 ${size} Tf 1 0 0 1 ${left} ${foot} Tm <${codes}> Tj ET`
      })
      .join('\n'),
  )
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Mau /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mau /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>',
    streamOf(toUnicode),
    ...streams.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
      streamOf(content),
    ]),
  ]
  return assemblePdf(objects)
}

const streamOf = (content: string): string =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`
