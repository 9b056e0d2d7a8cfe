import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import mammoth from 'mammoth'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
import { writeChartDocument } from '#documents/out/docx/chart-document.ts'
import { writeTargetsBoard } from '#documents/out/xlsx/targets-board.ts'
import { type TemplateLine, blankLines, writeTargetsTemplate } from '#documents/out/xlsx/targets-template.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { reckonSheet } from '#server/testing/spreadsheet/reckon-workbook.ts'
import { checkForms } from './office-form.ts'
import { checkOfficial } from './office-official.ts'
import { check, checkPdf, convert, counts, folder, requirePrograms, resaved } from './office-program.ts'
import { boardHead, boardLinesInvented, chartInvented } from './office-samples.ts'

// Opens what we write in a real office program and looks at what comes out: `npm run test:office`.

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
await checkOfficial()
await checkTargets()
await checkBoard()
await checkChart()
await checkForms()
console.log(`Pages to look at: ${join('.cache', 'office')}`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
