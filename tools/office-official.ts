import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { calendarDate } from '#domain/calendar/date.ts'
import { noticeDocument } from '#domain/meeting/notice-document.ts'
import type { Notice } from '#domain/meeting/notice.ts'
import { type Block, plain } from '#domain/official-document/block.ts'
import { compareDocuments } from '#domain/official-document/compare-documents.ts'
import { documentTypes } from '#domain/official-document/document-type.ts'
import { type OfficialDocument, layouts } from '#domain/official-document/official-document.ts'
import { reportDocument } from '#domain/report/report-document.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { readMarked } from '#documents/in/official/read-marked.ts'
import { demonstrationNotice } from '#documents/out/official/demonstration-notice.ts'
import { fillHead } from '#documents/out/official/docx/fill-head.ts'
import { demonstrationReport } from '#documents/out/official/demonstration-report.ts'
import { writeDocx } from '#documents/out/official/docx/write-docx.ts'
import { issuedLines } from '#documents/out/official/issued-lines.ts'
import { writePdf } from '#documents/out/official/pdf/write-pdf.ts'
import { sampleDocument } from '#documents/out/official/sample-documents.ts'
import { check, checkPdf, convert, folder, linesOf, resaved, run } from './office-program.ts'

/** Every type in every layout, as Word through LibreOffice and as our own PDF; then what is long. */
export async function checkOfficial(): Promise<void> {
  await checkDocument('notice', noticeDocument(demonstrationNotice), 2)
  await checkDocument('report-nine-months', reportDocument(demonstrationReport), 4)
  for (const layout of layouts) {
    for (const type of documentTypes) {
      const pages = type === 'report' ? 3 : type === 'decision' ? 1 : 2
      await checkDocument(`${layout}-${type}`, sampleDocument(type, layout), pages)
    }
  }
  await checkLong()
}

async function checkDocument(name: string, document: OfficialDocument, pages: number): Promise<void> {
  const written = await writeDocx(document)
  await writeFile(join(folder, `${name}.docx`), written)
  await convert(`${name}.docx`, 'docx', resaved)
  await convert(`${name}.docx`, 'pdf', folder)
  const opened = await readFile(join(resaved, `${name}.docx`))
  const [before, after] = [await linesOf(Buffer.from(written)), await linesOf(opened)]
  check(`${name}: every line survives opening and saving`, isDeepStrictEqual(before, after), after)
  const [was, is] = [await readMarked(written), await readMarked(opened)]
  check(
    `${name}: figures and clauses are known again`,
    compareDocuments(was, is).length === 0,
    JSON.stringify(compareDocuments(was, is)),
  )
  await checkHandEdit(name, opened, was)
  await checkIssued(name, document, opened)
  await checkPdf(name, pages, before.join(' '))
  await writeFile(join(folder, `${name}-own.pdf`), writePdf(document))
  await checkPdf(`${name}-own`, pages, before.join(' '))
  const info = (await run('pdfinfo', [join(folder, `${name}-own.pdf`)])).stdout
  check(`${name}: the PDF is tagged`, /Tagged:\s+yes/.test(info), info)
}

/** A figure typed over in what LibreOffice saved is named with both values. */
async function checkHandEdit(
  name: string,
  saved: Buffer,
  was: Awaited<ReturnType<typeof readMarked>>,
): Promise<void> {
  const [figure] = was.figures
  if (!figure) return
  const archive = await openArchive(saved)
  const xml = String(await archive.find('word/document.xml'))
  const at = xml.indexOf(`nhip_f_${figure.id}`)
  const edited = xml.slice(0, at) + xml.slice(at).replace(`>${figure.text}<`, '>999<')
  const entries = archive.names.map(async (entry) => ({
    name: entry,
    content: entry === 'word/document.xml' ? edited : ((await archive.find(entry)) ?? Buffer.alloc(0)),
  }))
  const { forgeArchive } = await import('#documents/in/archive/forge-archive.ts')
  const differences = compareDocuments(was, await readMarked(forgeArchive(await Promise.all(entries))))
  check(
    `${name}: a figure typed over is named`,
    differences.length === 1 && differences[0]?.before === figure.text && differences[0].after === '999',
    JSON.stringify(differences),
  )
}

/** What LibreOffice saved still takes its number, place and date when it is issued. */
async function checkIssued(name: string, { layout }: OfficialDocument, saved: Buffer): Promise<void> {
  const issued = { layout, symbol: '99-XX/MAU', place: 'Mẫu', issuedOn: calendarDate('2023-10-06') }
  const lines = issuedLines(issued)
  const filled = await fillHead(saved, lines, new Date('2023-10-06T02:00:00Z'))
  const told = filled ? await linesOf(Buffer.from(filled)) : []
  check(
    `${name}: number and date are written into what was edited`,
    told.includes(lines.number) && told.includes(lines.place),
    told.slice(0, 12),
  )
}

/** A notice of three hundred clauses and a report of a hundred pages: how long they take, and how much they hold. */
async function checkLong(): Promise<void> {
  const conclusions: Notice['conclusions'] = Array.from({ length: 300 }, (_, index) => ({
    ...(demonstrationNotice.conclusions[index % 4] ?? demonstrationNotice.conclusions[0]!),
    id: `0198c3f2-0000-7000-8000-${String(index).padStart(12, '0')}`,
    ordinal: index + 1,
  }))
  const notice = noticeDocument({ ...demonstrationNotice, conclusions })
  const sentence =
    'Các cơ quan Khối Đảng bám sát chương trình công tác năm; nhiệm vụ đến hạn được hoàn thành đúng tiến độ. '
  const blocks: Block[] = Array.from({ length: 620 }, () => plain(sentence.repeat(4)))
  const report: OfficialDocument = { ...sampleDocument('report', 'state'), blocks, annexes: [] }
  for (const [name, document] of [
    ['notice-300', notice],
    ['report-100', report],
  ] as const) {
    const wordTook = await cpuOf(async () =>
      writeFile(join(folder, `${name}.docx`), await writeDocx(document)),
    )
    const pdfTook = await cpuOf(async () => writeFile(join(folder, `${name}-own.pdf`), writePdf(document)))
    const info = (await run('pdfinfo', [join(folder, `${name}-own.pdf`)])).stdout
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    console.log(`${name}: ${pages} pages, Word ${wordTook} ms, PDF ${pdfTook} ms of CPU`)
    check(`${name}: Word and PDF within five seconds of CPU`, wordTook < 5_000 && pdfTook < 5_000)
    check(`${name}: no more than 300 MB`, process.memoryUsage.rss() < 300_000_000, process.memoryUsage.rss())
  }
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1_000)
}
