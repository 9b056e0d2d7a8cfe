import { describe, expect, it } from 'vitest'
import { readDocument } from '#domain/intake/read-document.ts'
import { hostileDocuments } from './inspect/hostile-files.ts'
import { mostBytes, readWords } from './read-words.ts'
import { UnreadableFileError } from './unreadable-file.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const mostSeconds = 3

/** Runs within its time and memory, whatever comes of it; answers the words, or the code of what is wrong. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const [before, held] = [process.cpuUsage(), process.memoryUsage.rss()]
  const outcome = await readWords(bytes).then(
    (text) => `${readDocument(text).tasks.length} tasks`,
    (error: unknown) => {
      if (!(error instanceof UnreadableFileError)) throw error
      return error.code
    },
  )
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(mostSeconds)
  expect((process.memoryUsage.rss() - held) / 1_048_576).toBeLessThan(300)
  return outcome
}

describe('a file that means no good', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t\n ', 'empty'],
    ['a program', '\u007fELF\u0001\u0001\u0000\u0000\u0000', 'not_this_kind'],
    ['a damaged Word document', 'PK\u0003\u0004broken', 'damaged'],
    ['a damaged PDF', '%PDF-1.7\nbroken', 'damaged'],
  ])('says what is wrong with %s', async (_, text, code) => {
    expect(await outcomeOf(encode(text))).toBe(code)
  })

  it('refuses what is larger than any document, without looking into it', async () => {
    await expect(readWords(new Uint8Array(mostBytes + 1))).rejects.toMatchObject({ code: 'too_large' })
  })

  it('answers every hostile file with a code or with its words', async () => {
    for (const [, , make] of hostileDocuments)
      expect(await outcomeOf(make())).toMatch(/^[a-z_]+$|^\d+ tasks$/)
  })

  it('takes no script of a page for words', async () => {
    const page =
      '<html><head><script>Giao Sở Mẫu rà soát trước ngày 30/10/2031;</script></head><body onload="x()"><p>Thông báo</p><img src=x onerror="y()"></body></html>'
    const text = await readWords(encode(page))
    expect(text).toBe('Thông báo')
  })
})

describe('a text that means no good', () => {
  const head = 'THÔNG BÁO\nKết luận\nUBND huyện yêu cầu như sau:\n'

  it('reads ten thousand clauses, each once', async () => {
    const clauses = Array.from({ length: 10_000 }, (_, at) => `${at % 90}. Sở Mẫu rà soát hồ sơ số ${at}.`)
    expect(await outcomeOf(encode(head + clauses.join('\n')))).toBe('10000 tasks')
  })

  it('reads numbering that goes ever deeper, and keeps addresses short', () => {
    const deep = Array.from(
      { length: 3_000 },
      (_, at) => `${'1.'.repeat((at % 300) + 1)} Sở Mẫu rà soát hồ sơ.`,
    )
    const { parts } = readDocument(head + deep.join('\n'))
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(60)
  })

  it.each([
    [
      'English',
      'The Department shall review all projects and report before 30 October 2031. Please coordinate.',
    ],
    ['Chinese', '各单位应当在2031年10月30日前完成审查工作并报告结果。'],
    ['signs', '☃ ☂ ☀ ★ ☆ ♠ ♣'],
    ['combining marks', `a${'\u0301'.repeat(5_000)}`],
  ])('proposes nothing from %s', (_, text) => {
    const { tasks, difficulties, recommendations } = readDocument(text)
    expect([tasks, difficulties, recommendations]).toEqual([[], [], []])
  })
})
