import { describe, expect, it } from 'vitest'
import { readWords } from '../read-words.ts'
import { isHtml, readHtml } from './read-html.ts'

describe('readHtml', () => {
  it('keeps the words of blocks, and drops scripts, styles and comments', () => {
    const page = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
      <script>alert("<p>Giao Sở Mẫu</p>")</script><!-- <p>ẩn</p> -->
      <p>Y&ecirc;u cầu c&aacute;c sở<br>r&agrave; so&aacute;t&nbsp;ngay</p><div onclick="x()">Hết&hellip;</div></body></html>`
    expect(readHtml(page).split('\n')).toEqual(['Yêu cầu các sở', 'rà soát ngay', 'Hết…'])
  })

  it('writes a row of a table as one line', () => {
    const page =
      '<table><tr><th>Nội dung</th><th>Chủ trì</th></tr><tr><td><p>Rà soát</p><p>quy hoạch</p></td><td>Sở Mẫu</td></tr></table>'
    expect(readHtml(page).split('\n')).toEqual(['Nội dung | Chủ trì', 'Rà soát quy hoạch | Sở Mẫu'])
  })

  it('tells pages from text that only holds a sign', () => {
    expect(isHtml('Nếu a < b thì giao Sở Mẫu')).toBe(false)
    expect(isHtml('<p>a</p><p>b</p><p>c</p>')).toBe(true)
  })

  it('takes time in proportion to the length of broken markup', () => {
    const cost = (text: string): number => {
      const before = process.cpuUsage()
      readHtml(`x${text}`)
      return process.cpuUsage(before).user / 1_000
    }
    for (const piece of ['<', '<a', '<!--', '<p <p ', '&amp', '<td']) {
      cost(piece.repeat(1_000))
      expect(cost(piece.repeat(200_000))).toBeLessThan(4_000)
    }
  })

  it('is what readWords does with a page', async () => {
    expect(await readWords(Buffer.from('<html><body><p>Giao Sở Mẫu rà soát.</p></body></html>'))).toBe(
      'Giao Sở Mẫu rà soát.',
    )
  })
})
