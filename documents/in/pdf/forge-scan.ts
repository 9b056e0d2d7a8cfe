import { assemblePdf } from './assemble-pdf.ts'

/** A PDF for tests that holds one grey picture and no text; `packed` are its deflated pixels. */
export function forgeScan(width: number, height: number, packed: Uint8Array): Buffer {
  const pixels = Buffer.from(packed).toString('latin1')
  const content = `q ${width} 0 0 ${height} 0 0 cm /Im1 Do Q`
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Im1 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${pixels}\nendstream`,
  ])
}
