import { execFile } from 'node:child_process'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import mammoth from 'mammoth'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
import { noticeDocument } from '#domain/meeting/notice-document.ts'
import { demonstrationNotice } from '#documents/out/official/demonstration-notice.ts'
import { writeChartDocument } from '#documents/out/docx/chart-document.ts'
import { writeDocx } from '#documents/out/official/docx/write-docx.ts'
import { partyTemplate_v1 } from '#documents/out/official/party-template.ts'
import { writeTargetsBoard } from '#documents/out/xlsx/targets-board.ts'
import { type TemplateLine, blankLines, writeTargetsTemplate } from '#documents/out/xlsx/targets-template.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { reckonSheet } from '#server/testing/spreadsheet/reckon-workbook.ts'
import { boardHead, boardLinesInvented, chartInvented } from './office-samples.ts'

// Opens what we write in a real office program and looks at what comes out: `npm run test:office`.

const run = promisify(execFile)
const folder = resolve('.cache/office')
const resaved = join(folder, 'resaved')
const packages = 'libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-liberation2'
/** Times New Roman itself, or a font of the same widths that has all Vietnamese letters. */
const timesLike = /Times ?New ?Roman|LiberationSerif|Tinos/
const counts = { passed: 0, failed: 0 }

function check(what: string, isSo: boolean, found: unknown = ''): void {
  counts[isSo ? 'passed' : 'failed'] += 1
  console.log(isSo ? `ok   ${what}` : `FAIL ${what}: ${String(found)}`)
}

async function requirePrograms(): Promise<void> {
  const programs = [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
    ['pdftotext', '-v'],
    ['pdffonts', '-v'],
  ] as const
  const answers = await Promise.allSettled(programs.map(([program, flag]) => run(program, [flag])))
  const missing = programs
    .filter((_, index) => answers[index]?.status === 'rejected')
    .map(([program]) => program)
  if (missing.length === 0) return
  console.error(`Not found: ${missing.join(', ')}. On Debian: apt-get install ${packages}`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** Opens a file in LibreOffice and saves it as another kind. */
async function convert(file: string, kind: string, into: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', kind, '--outdir', into]
  await run('soffice', [...options, join(folder, file)], { timeout: 120_000 })
}

async function checkNotice(): Promise<void> {
  const written = await writeDocx(noticeDocument(demonstrationNotice))
  await writeFile(join(folder, 'notice.docx'), written)
  await convert('notice.docx', 'docx', resaved)
  await convert('notice.docx', 'pdf', folder)
  const opened = await readFile(join(resaved, 'notice.docx'))
  const [before, after] = [await linesOf(Buffer.from(written)), await linesOf(opened)]
  check('notice: every line survives opening and saving', isDeepStrictEqual(before, after), after)
  const archive = await openArchive(opened)
  const parts = await Promise.all(['word/document.xml', 'word/styles.xml'].map((name) => archive.find(name)))
  const [inText = [], inStyles = []] = parts.map((xml) =>
    [...String(xml).matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font),
  )
  const { font } = partyTemplate_v1
  check(
    'notice: one font after saving',
    inText.every((name) => name === font) && inStyles[0] === font,
    inStyles,
  )
  await checkPdf('notice', 2, before.join(' '))
}

async function checkTargets(): Promise<void> {
  const lines = filledLines()
  const written = await writeTargetsTemplate(2023, lines, { isDemonstration: true })
  await writeFile(join(folder, 'targets.xlsx'), written)
  await convert('targets.xlsx', 'xlsx', resaved)
  await convert('targets.xlsx', 'pdf', folder)
  const [before] = readTargetsSheets(await readWorkbook(written))
  const [after] = readTargetsSheets(await readWorkbook(await readFile(join(resaved, 'targets.xlsx'))))
  check(
    'targets: nothing is wrong in what we write',
    before?.problems.length === 0,
    JSON.stringify(before?.problems),
  )
  check('targets: every line is read back', before?.rows.length === lines.length, before?.rows.length ?? 0)
  check(
    'targets: no difference after opening and saving',
    isDeepStrictEqual(before, after),
    JSON.stringify(after),
  )
  await checkPdf('targets', 1, lines.flatMap(({ indicator, unit }) => [indicator, unit]).join(' '))
}

/** LibreOffice reckons every formula of the table of targets anew, and comes to the figure that we wrote. */
async function checkBoard(): Promise<void> {
  const { bytes } = await writeTargetsBoard(boardHead, boardLinesInvented)
  await writeFile(join(folder, 'board.xlsx'), bytes)
  await convert('board.xlsx', 'xlsx', resaved)
  await convert('board.xlsx', 'pdf', folder)
  const [before, after] = await Promise.all([
    reckonSheet(bytes, 1),
    reckonSheet(await readFile(join(resaved, 'board.xlsx')), 1),
  ])
  const formulas = [...before.cells].filter(([, { formula }]) => formula !== null)
  check('board: its formulas are there', formulas.length > 20, formulas.length)
  const apart = formulas.filter(
    ([address, { stored }]) =>
      Math.abs(Number(after.cells.get(address)?.stored) - Number(stored)) > 0.000_000_5,
  )
  check(
    'board: reckoned anew, every figure is the same',
    apart.length === 0,
    apart.map(([address, { formula, stored }]) => `${address} =${formula}: ${stored}`).join('; '),
  )
  await checkPdf('board', 1, boardLinesInvented.flatMap(({ indicator, unit }) => [indicator, unit]).join(' '))
}

/** A chart in Word keeps its picture and its table. */
async function checkChart(): Promise<void> {
  const written = await writeChartDocument(chartInvented)
  await writeFile(join(folder, 'chart.docx'), written)
  await convert('chart.docx', 'docx', resaved)
  await convert('chart.docx', 'pdf', folder)
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(join(resaved, 'chart.docx')) })
  check('chart: its picture survives opening and saving', value.includes('<img'))
  check('chart: its table survives', value.split('<tr>').length === chartInvented.rows.length + 2, value)
  await checkPdf('chart', 1, chartInvented.rows.flat().join(' '))
}

/** The PDF of a written file: number of pages, fonts, every word of a text; leaves a picture of each page. */
async function checkPdf(name: string, pages: number, text: string): Promise<void> {
  const pdf = join(folder, `${name}.pdf`)
  await run('pdftoppm', ['-r', '80', '-png', pdf, join(folder, name)])
  const pictures = (await readdir(folder)).filter(
    (file) => file.startsWith(`${name}-`) && file.endsWith('.png'),
  )
  check(`${name}: ${pages} pages`, pictures.length === pages, pictures.join(', '))
  const fonts = (await run('pdffonts', [pdf])).stdout
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
  const strange = fonts.filter((line) => !timesLike.test(line))
  check(
    `${name}: no letter from a strange font`,
    fonts.length > 0 && strange.length === 0,
    strange.join('; '),
  )
  const shown = (await run('pdftotext', [pdf, '-'])).stdout.normalize('NFC').replace(/\s+/g, '')
  const lost = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word) && !shown.includes(word))
  check(`${name}: every word is on paper`, lost.length === 0, lost.join(' '))
}

async function linesOf(buffer: Buffer): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer })
  return value.split('\n').filter((line) => line !== '')
}

function filledLines(): TemplateLine[] {
  const units = ['Văn phòng Tỉnh ủy', 'Ban Dân vận Tỉnh ủy', 'Huyện ủy A', 'Thành ủy Mẫu'].map((name) => ({
    name,
  }))
  const indicators = [
    { code: 'KN01', name: 'Kết nạp đảng viên mới', unitOfMeasure: 'người' },
    { code: 'BD02', name: 'Tỷ lệ chi bộ đặt mua báo của Đảng', unitOfMeasure: '%' },
    {
      code: 'GN03',
      name: '=Giải ngân vốn đầu tư các dự án cải tạo, nâng cấp trụ sở (là chữ, không phải công thức)',
      unitOfMeasure: 'triệu đồng',
    },
  ]
  return blankLines(units, indicators).map((line, index) => ({
    ...line,
    planned: decimal(`${(index + 1) * 1234}.5`),
    actuals: Array.from({ length: 12 }, (_, month) => (month < 9 ? decimal(`${index * month}.25`) : null)),
  }))
}

await requirePrograms()
await rm(folder, { recursive: true, force: true })
await mkdir(resaved, { recursive: true })
await checkNotice()
await checkTargets()
await checkBoard()
await checkChart()
console.log(`Pages to look at: ${join('.cache', 'office')}`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
