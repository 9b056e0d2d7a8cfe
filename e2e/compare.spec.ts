import { type Page, expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import { enterAs } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

/** Years, units and periods side by side, and a chart that goes into a report. */
const address = '/chi-tieu/so-sanh'

async function openComparison(page: Page, query = ''): Promise<void> {
  await page.goto(`${address}${query}`)
  await expect(page.getByRole('heading', { level: 1, name: 'So sánh' })).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

const table = (page: Page, indicator: string) =>
  page.getByRole('table', { name: `Bảng so sánh ${indicator}` })

test('the leader compares units and years, and opens a figure', async ({ page }) => {
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await openComparison(page)
  await expect(table(page, 'Kết nạp đảng viên mới')).toContainText('Thành ủy Mẫu')
  await expect(page.getByText('9 tháng các năm 2023')).toBeVisible()
  const years = page.getByRole('textbox', { name: 'Năm', exact: true })
  await years.fill('2022')
  await page.getByRole('option', { name: '2022' }).click()
  await expect(page).toHaveURL(/years=2023%2C2022/)
  await page.getByLabel('Kỳ', { exact: true }).selectOption('quarter')
  await expect(page.getByText('Quý 3 các năm 2022, 2023')).toBeVisible()
  await expect(
    table(page, 'Kết nạp đảng viên mới').getByRole('columnheader', { name: /So cùng kỳ/ }),
  ).toBeVisible()
  await picture(page, 'so-sanh')
  expect(await findFaults(page)).toEqual([])
  await table(page, 'Kết nạp đảng viên mới')
    .getByRole('row', { name: /Huyện ủy A 2.?023/ })
    .getByRole('link')
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kết nạp đảng viên mới' })).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Quý 3 các năm 2022, 2023')).toBeVisible()
})

test('a chart leaves as a picture and as a Word file with its table', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openComparison(page, '?years=2022,2023')
  await expect(page.locator('figure svg').first()).toBeVisible()
  const [image] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải hình PNG' }).click(),
  ])
  const png = await readFile(await image.path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp Word' }).click(),
  ])
  expect(word.suggestedFilename()).toMatch(/\.docx$/)
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(await word.path()) })
  expect(value).toContain('<img')
  expect(value).toContain('Huyện ủy A')
  expect(value).toContain('Nguồn: Nhịp; Tỉnh ủy tỉnh Mẫu')
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất .xlsx' }).click(),
  ])
  expect(workbook.suggestedFilename()).toBe('So sánh chỉ tiêu.xlsx')
})

test('it can be read in the dark, on a phone and in English, and says when there is nothing', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await openComparison(page, '?years=2022,2023')
  await expect(page.locator('figure svg').first()).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await openComparison(page, '?years=2022,2023')
  await expect(page.locator('figure svg').first()).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'so-sanh-360')
  await openComparison(page, '?years=2019')
  await expect(page.getByText('Chưa có gì để so sánh')).toBeVisible()
})
