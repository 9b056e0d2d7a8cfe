import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { forgeWord, forgedBody, forgedParagraph, part, wordWith } from '#documents/in/inspect/forge-office.ts'
import { forgePdf } from '#documents/in/inspect/forge-pdf.ts'
import { hostileDocuments } from '#documents/in/inspect/hostile-files.ts'
import { examinationLimits } from '#server/file/examine-file.ts'

const most = { megabytes: 256, seconds: 5 }
const run = promisify(execFile)
const million = 1_000_000

/** As large as a file may be, of every kind that is read: refused or taken, but never dear. */
const heavy: readonly (readonly [string, () => Buffer])[] = [
  [
    '65,000 entries',
    () => forgeArchive(Array.from({ length: 65_000 }, (_, at) => part(`word/${at}`, '', { stored: true }))),
  ],
  [
    'pictures of 30 MB in a document',
    () => wordWith(part('word/media/a.png', randomBytes(30 * million), { stored: true })),
  ],
  [
    'a document of 190 MB of text',
    () =>
      forgeWord(
        forgedBody(forgedParagraph('Họp giao ban tháng chín. ').repeat(20_000)),
        Array.from({ length: 38 }, (_, at) =>
          part(
            `word/header${at}.xml`,
            `<w:hdr>${forgedParagraph(randomBytes(1_500_000).toString('hex'))}</w:hdr>`,
          ),
        ),
      ),
  ],
  [
    'a PDF of 31 MB of noise',
    () =>
      forgePdf({
        objects: [`<</Length 1>>stream\n${randomBytes(31 * million).toString('latin1')}\nendstream`],
      }),
  ],
  [
    'a PDF of 2,900 pages',
    () => forgePdf({ pages: Array.from({ length: 2_900 }, (_, at) => `Trang ${at}`) }),
  ],
  ['a PDF of a table that grows', () => forgePdf({ packed: ' '.repeat(60 * million) })],
  ['a rich text of 30 MB', () => Buffer.from(`{\\rtf1 ${'Hop giao ban \\par '.repeat(1_600_000)}}`)],
]

/**
 * Looks through every hostile file in a process of its own, as the server does, and answers what cost more than the aim:
 * 256 MB and five seconds of a processor each.
 */
export async function measureHostileFiles(): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-hostile-'))
  const place = path.join(folder, 'file')
  const problems: string[] = []
  let dearest = { what: '', megabytes: 0, seconds: 0 }
  const all = [...hostileDocuments.map(([what, , make]) => [what, make] as const), ...heavy]
  for (const [what, make] of all) {
    await writeFile(place, make())
    const script = path.join(import.meta.dirname, 'examine-one.ts')
    const heap = `--max-old-space-size=${examinationLimits.megabytes}`
    const said = await run(process.execPath, [heap, script, place], { timeout: 60_000 }).catch(String)
    if (typeof said === 'string') {
      problems.push(`${what}: ${said.slice(0, 300)}`)
      continue
    }
    const { megabytes, seconds } = JSON.parse(said.stdout) as { megabytes: number; seconds: number }
    if (megabytes > most.megabytes || seconds > most.seconds)
      problems.push(`${what}: ${Math.round(megabytes)} MB, ${seconds.toFixed(1)} s`)
    dearest = {
      what: megabytes > dearest.megabytes ? what : dearest.what,
      megabytes: Math.max(megabytes, dearest.megabytes),
      seconds: Math.max(seconds, dearest.seconds),
    }
  }
  await rm(folder, { recursive: true })
  console.log(
    `${all.length} hostile files: at most ${Math.round(dearest.megabytes)} MB (${dearest.what}) and ${dearest.seconds.toFixed(1)} s of a processor`,
  )
  return problems
}
