import { readFileSync } from 'node:fs'
import { deflateSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { forgeScan } from '../pdf/forge-scan.ts'
import { readWords } from '../read-words.ts'
import { isPicture } from './page-pictures.ts'
import { recogniseLetters } from './recognise-letters.ts'
import { toBitmap } from './to-bitmap.ts'

const picture = gunzipSync(readFileSync(new URL('scanned-lines.pgm.gz', import.meta.url)))
const [head = '', width = '', height = ''] = /^P5\s(\d+) (\d+)\s255\s/.exec(picture.toString('latin1')) ?? []
const scan = forgeScan(Number(width), Number(height), deflateSync(picture.subarray(head.length)))

describe('recogniseLetters', () => {
  it(
    'reads a scanned PDF with the Vietnamese data of the package, a page at a time',
    { timeout: 60_000 },
    async () => {
      const told: object[] = []
      const text = await recogniseLetters(scan, (read) => told.push(read))
      expect(text).toContain('Ủy ban nhân dân huyện yêu cầu:')
      expect(text).toContain('Phòng Nội vụ rà soát danh sách, báo cáo trước ngày')
      expect(told).toEqual([{ page: 1, pages: 1 }])
    },
  )

  it('is asked for only when a file holds no text', async () => {
    await expect(readWords(scan)).rejects.toMatchObject({ code: 'no_text' })
    await expect(recogniseLetters(Buffer.from('Giao Sở Mẫu'), () => undefined)).rejects.toMatchObject({
      code: 'not_this_kind',
    })
  })

  it('tells pictures by their first bytes, and makes grey of colours', () => {
    expect(isPicture(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toBe(true)
    expect(isPicture(Buffer.from('%PDF-1.7'))).toBe(false)
    const bitmap = toBitmap({ data: [255, 255, 255, 0, 0, 0], width: 2, height: 1, channels: 3 })
    expect([bitmap.at(-2), bitmap.at(-1)]).toEqual([255, 0])
  })
})
