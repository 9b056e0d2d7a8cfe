import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { readPlainTable } from '#documents/in/xlsx/plain-table.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const head = [
  'STT',
  'Mã nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Cơ quan chủ trì',
  'Hạn xử lý',
  'Tình trạng',
  'Ghi chú',
]

const workbook = async (titles: readonly string[], rows: readonly OutputValue[][]) =>
  Buffer.from(
    await writeWorkbook(
      [{ name: 'Theo dõi', columns: titles.map((title) => ({ title, width: 20 })), rows }],
      {
        isDemonstration: false,
      },
    ),
  )

test('tasks leave in the columns of another system, and its codes come back', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/quan-tri/trao-doi')
  await expect(page.getByText('Chưa có biểu nào')).toBeVisible()
  await page.getByRole('link', { name: 'Lập biểu từ tệp mẫu' }).first().click()
  const example = await workbook(head, [
    ['1', 'TW-0001', 'Nội dung mẫu', 'Đơn vị mẫu', '30/09/2023', 'Chưa xử lý', ''],
  ])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Hệ thống theo dõi (minh họa).xlsx', mimeType, buffer: example })
  await expect(page.getByLabel('Cơ quan chủ trì')).toHaveValue('unit')
  await expect(page.getByLabel('Ghi chú')).toHaveValue('')
  await expectForEveryone(page)
  await picture(page, 'bieu-trao-doi-cot')
  await page.getByRole('button', { name: 'Lập biểu' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Hệ thống theo dõi (minh họa)' })).toBeVisible()
  const preview = page.getByRole('table', { name: 'Chạy thử' })
  await expect(preview.getByRole('row').nth(1)).toBeVisible()
  await expectForEveryone(page)
  await picture(page, 'bieu-trao-doi')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải biểu .xlsx' }).click(),
  ])
  const table = readPlainTable((await readWorkbook(await readFile(await file.path()))).sheets)
  expect(table?.titles).toEqual(head)
  const [first = []] = table?.rows.map(({ cells }) => cells) ?? []

  // The other system gives its code to the first, and tells of one that nobody here knows.
  const returned = await workbook(
    ['Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Mã nhiệm vụ', 'Hạn xử lý'],
    [
      [first[2] ?? '', first[3] ?? '', 'TW-0777', '31/12/2023'],
      ['Một nhiệm vụ chỉ nơi kia biết (minh họa)', 'Đơn vị khác', 'TW-0778', '31/12/2023'],
    ],
  )
  await page.locator('input[type=file]').setInputFiles({ name: 'Trả về.xlsx', mimeType, buffer: returned })
  await expect(page.getByText('Đọc 2 dòng: 1 dòng có ở đây, ghi thêm 1 mã.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Chỗ khác nhau' })).toContainText('31/12/2023')
  await expect(page.getByText('1 dòng không có ở đây')).toBeVisible()
  await expect(preview).toContainText('TW-0777')
  await expectForEveryone(page)
})
