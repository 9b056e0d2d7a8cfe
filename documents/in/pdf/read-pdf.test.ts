import { describe, expect, it } from 'vitest'
import { readDocument } from '#domain/intake/read-document.ts'
import { readWords } from '../read-words.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { forgePdf } from './forge-pdf.ts'
import { linesOfPage } from './page-lines.ts'

const page = (number: number, ...body: string[]) => [
  { words: 'VĂN PHÒNG TỈNH MẪU', foot: 810 },
  ...body.map((words, index) => ({ words, foot: 760 - index * 18 })),
  { words: String(number), foot: 30, left: 290 },
]

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readWords(bytes)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.code
    throw error
  }
}

describe('readPdf', () => {
  it('reads Vietnamese in the order of the page, without the lines that head and number every page', async () => {
    const bytes = forgePdf([
      page(
        1,
        'Ủy ban nhân dân tỉnh yêu cầu:',
        '1. Sở Xây dựng rà soát quy hoạch, báo cáo',
        'trước ngày 30/10/2024.',
      ),
      page(2, '2. Công an tỉnh tuần tra địa bàn.'),
      page(3, '3. Sở Tài chính bố trí kinh phí.'),
    ])
    const text = await readWords(bytes)
    expect(text).not.toContain('VĂN PHÒNG TỈNH MẪU')
    const { tasks } = readDocument(`Chỉ thị về quy hoạch\n${text}`)
    expect(tasks.map(({ lead, deadline }) => [lead?.text, deadline?.dueOn ?? null])).toEqual([
      ['Sở Xây dựng', '2024-10-30'],
      ['Công an tỉnh', null],
      ['Sở Tài chính', null],
    ])
  })

  it('joins runs of one line from left to right, and parts words that stand apart', () => {
    const run = (words: string, left: number, foot = 100) => ({
      words,
      left,
      width: words.length * 6,
      foot,
      size: 12,
    })
    expect(
      linesOfPage([run('xã', 200), run('UBND', 72), run('các', 110, 101), run('dưới', 72, 60)]).map(
        (line) => line.words,
      ),
    ).toEqual(['UBND các xã', 'dưới'])
  })

  it.each([
    ['no_text', forgePdf([[], []])],
    ['damaged', Buffer.from('%PDF-1.7\nnothing that follows is a document')],
    ['damaged', forgePdf([page(1, 'Giao Sở Mẫu rà soát các quy hoạch')]).subarray(0, 300)],
  ])('refuses as %s', async (code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code)
  })
})
