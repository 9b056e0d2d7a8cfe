import { type Page, expect, test } from '@playwright/test'
import writeExcelFile from 'write-excel-file/node'
import { enterAs } from './enter.ts'
import { picture } from './picture.ts'

/** A month's figures from the unit to the board, and a year's plan from a workbook. */
test.describe.configure({ mode: 'serial' })

const unit = 'Huyện ủy G'
const reason = 'Đề nghị kèm danh sách quyết định kết nạp tháng 9.'

const cellOf = (page: Page, indicator: string) => page.getByLabel(`${indicator}, tháng 9`)

async function openMonth(page: Page): Promise<void> {
  await page.goto('/chi-tieu')
  await page.getByRole('table', { name: 'Báo cáo tháng 9' }).getByRole('link', { name: unit }).click()
  await expect(page.getByRole('heading', { name: 'Nhập số liệu tháng 9 năm 2023' })).toBeVisible()
}

test('a unit enters its month as in Excel, mends the wrong cell and submits', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', unit)
  await openMonth(page)
  await cellOf(page, 'Kết nạp đảng viên mới').fill('31O')
  await expect(page.getByText('Dòng 1: “31O”: Có chữ O ở chỗ số không.')).toBeVisible()
  await expect(page.getByText('Chưa nộp được vì dòng 1 chưa đúng.')).toBeVisible()
  await picture(page, 'nhap-so-lieu')
  await page.reload()
  await expect(cellOf(page, 'Kết nạp đảng viên mới')).toHaveValue('31O')
  await cellOf(page, 'Kết nạp đảng viên mới').fill('6')
  await page.keyboard.press('Enter')
  await expect(cellOf(page, 'Lớp bồi dưỡng lý luận chính trị')).toBeFocused()
  await page.getByRole('button', { name: /Xác nhận 9 ô còn lại/ }).click()
  await expect(page.getByText('10 trên 10 ô xong.')).toBeVisible()
  await page.getByRole('button', { name: 'Nộp số liệu' }).click()
  await expect(page.getByText('Đã nộp số liệu tháng 9, chờ Văn phòng duyệt.')).toBeVisible()
})

test('the office returns it with a reason, the unit answers, the office approves', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openMonth(page)
  await page.getByRole('button', { name: 'Trả lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do trả lại').fill(reason)
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByText(`Văn phòng trả lại: ${reason}`)).toBeVisible()

  await enterAs(page, 'Chuyên viên', unit)
  await openMonth(page)
  await expect(page.getByText(`Văn phòng trả lại: ${reason}`)).toBeVisible()
  await cellOf(page, 'Kết nạp đảng viên mới').fill('7')
  await page.getByRole('button', { name: 'Nộp số liệu' }).click()
  await expect(page.getByText('Đã nộp số liệu tháng 9, chờ Văn phòng duyệt.')).toBeVisible()

  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openMonth(page)
  await page.getByRole('button', { name: 'Duyệt số liệu' }).click()
  await expect(page.getByText('Đã duyệt số liệu tháng 9.')).toBeVisible()
})

test('the unit corrects an approved figure, and both stay readable', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', unit)
  await page.goto('/chi-tieu')
  await page.getByRole('table', { name: 'Chỉ tiêu theo đơn vị' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Kết nạp đảng viên mới' })).toBeVisible()
  await page
    .getByRole('row', { name: /^Tháng 9/ })
    .getByRole('button', { name: 'Sửa số' })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số đúng').fill('8')
  await dialog.getByLabel('Vì sao sửa').fill('Bổ sung một quyết định kết nạp')
  await dialog.getByRole('button', { name: 'Sửa số' }).click()
  await expect(page.getByText('sửa tháng 9 từ 7 thành 8')).toBeVisible()
  await expect(page.getByText('Tháng 9 chờ Văn phòng duyệt.')).toBeVisible()
})

test('the leader sees who is slow and what each month must bring', async ({ page }) => {
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await page.goto('/chi-tieu')
  await picture(page, 'chi-tieu')
  const map = page.getByRole('table', { name: 'Chỉ tiêu theo đơn vị' })
  await map
    .getByRole('row', { name: /^Tỉnh ủy/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Mỗi đơn vị phải làm thêm' })).toBeVisible()
  await expect(page.getByText('cộng 9 đơn vị bằng số này')).toBeVisible()
  await picture(page, 'mot-chi-tieu')
})

const titles = ['TT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Kế hoạch năm 2024']
const workbook = async (...rows: (string | number)[][]) => {
  const sheet = [titles, ...rows].map((row) => row.map((value) => ({ value })))
  return writeExcelFile(sheet, { sheet: 'Kế hoạch' }).toBuffer()
}

test('a plan comes from a workbook: every wrong cell first, then all at once', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/chi-tieu?year=2024')
  await expect(page.getByText('Năm 2024 chưa có chỉ tiêu nào')).toBeVisible()
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  const drop = async (...rows: (string | number)[][]) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'Kế hoạch 2024.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await workbook(...rows),
    })
  await drop(
    [1, 'Kết nạp đảng viên mới', 'Huyện uỷ A', 'đảng viên', '1.350'],
    [2, 'Kết nạp đảng viên mới', 'Huyện ủy Z', 'đảng viên', 120],
  )
  await expect(page.getByText('2 ô cần sửa, chưa ghi gì')).toBeVisible()
  await expect(page.getByText('Có thể là 1.350 hoặc 1,35.')).toBeVisible()
  await picture(page, 'nhap-tu-excel')
  await drop(
    [1, 'Kết nạp đảng viên mới', 'Huyện uỷ A', 'đảng viên', 135],
    [2, 'Kết nạp đảng viên mới', 'Huyện ủy B', 'đảng viên', 120],
  )
  await page.getByRole('button', { name: 'Nhập tất cả 1 tệp' }).click()
  await expect(page.getByText('Đã ghi 2 chỉ tiêu và 0 số liệu.')).toBeVisible()
  await page.getByRole('link', { name: 'Xem bảng chỉ tiêu' }).click()
  await expect(page.getByRole('table', { name: 'Chỉ tiêu theo đơn vị' })).toContainText('Huyện ủy A')
})
