import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { readWorkbook } from '../../in/xlsx/read-workbook.ts'
import { readTargetsSheets } from '../../in/xlsx/targets-sheet.ts'
import { type TemplateLine, blankLines, writeTargetsTemplate } from './targets-template.ts'

async function writtenAndRead(lines: TemplateLine[], isDemonstration = true) {
  const written = await writeTargetsTemplate(2023, lines, { isDemonstration })
  const [sheet] = readTargetsSheets(await readWorkbook(written))
  if (!sheet) throw new Error('no table')
  return sheet
}

const units = [{ name: 'Huyện ủy A' }, { name: 'Ban Dân vận Tỉnh ủy' }]
const indicators = [
  { code: 'KN01', name: 'Kết nạp đảng viên', unitOfMeasure: 'người' },
  { code: null, name: '=Tỷ lệ đặt mua báo', unitOfMeasure: '%' },
]

const figures = fc
  .tuple(fc.nat(10_000_000), fc.nat(999_999))
  .map(([whole, fraction]) => decimal(`${whole}.${String(fraction).padStart(6, '0')}`))

it('a filled template is read back with no difference, whatever its figures', async () => {
  const filled = fc.array(fc.tuple(figures, fc.array(fc.option(figures), { minLength: 12, maxLength: 12 })), {
    minLength: 4,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(filled, fc.boolean(), async (values, isDemonstration) => {
      const lines = blankLines(units, indicators).map((line, index) => {
        const [planned = null, actuals = []] = values[index] ?? []
        return { ...line, planned, actuals }
      })
      const read = await writtenAndRead(lines, isDemonstration)
      expect(read).toMatchObject({
        sheet: 'Chỉ tiêu 2023',
        layout: { facts: { year: 2023 } },
        problems: [],
        notices: [],
      })
      expect(read.rows).toMatchObject(lines)
      expect(read.rows).toHaveLength(lines.length)
    }),
    { numRuns: 25 },
  )
})

it('a blank template has no line yet and nothing wrong', async () => {
  const read = await writtenAndRead(blankLines(units, indicators))
  expect(read).toMatchObject({ rows: [], problems: [] })
  expect(read.notices.map(({ cell, code }) => `${cell} ${code}`)).toEqual(
    [3, 4, 5, 6].map((row) => `B${row} row_without_figures_skipped`),
  )
})
