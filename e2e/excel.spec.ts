import { type Page, expect, test } from '@playwright/test'
import writeExcelFile from 'write-excel-file/node'
import { enterAs } from './enter.ts'
import { picture } from './picture.ts'

/** Workbooks of many units, as the units lay them out themselves, become one consolidation. */
test.describe.configure({ mode: 'serial' })

type Value = string | number | null
type File = { name: string; mimeType: string; buffer: Buffer }
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const year = 2025

async function workbook(name: string, rows: Value[][]): Promise<File> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })))
  return { name, mimeType, buffer: await writeExcelFile(cells, { sheet: 'Biểu 01' }).toBuffer() }
}

const heading = ['TT', 'Nội dung', 'ĐVT', `Kế hoạch năm ${year}`, 'Quý I', 'Lũy kế', 'So sánh (%)']
const report = (unit: string, name: string, ...rows: Value[][]) =>
  workbook(name, [
    ['TỈNH ỦY MẪU'],
    [unit.toUpperCase()],
    [`BIỂU GIAO CHỈ TIÊU NĂM ${year}`],
    heading,
    ['I', 'XÂY DỰNG ĐẢNG'],
    ...rows,
    [null, 'NGƯỜI LẬP BIỂU', null, null, 'BÍ THƯ'],
  ])

const drop = (page: Page, ...files: File[]) => page.locator('input[type=file]').setInputFiles(files)

async function openImport(page: Page): Promise<void> {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto(`/chi-tieu/nhap-tu-excel?year=${year}`)
  await expect(page.getByRole('heading', { name: 'Nhập từ Excel' })).toBeVisible()
}

test('workbooks of many units: the wrong cells by file, the sound ones at once', async ({ page }) => {
  await openImport(page)
  await drop(
    page,
    await report('Huyện ủy A', '01 Huyện A.xlsx', [
      1,
      'Kết nạp đảng viên mới',
      'đảng viên',
      140,
      null,
      null,
      null,
    ]),
    await report('Huyện ủy B', '02 Huyện B.xlsx', [
      1,
      'Kết nạp đảng viên mới',
      'đảng viên',
      '1.350',
      null,
      null,
      null,
    ]),
    await report('Huyện ủy C', '03 Huyện C.xlsx', [
      1,
      'Kết nạp đảng viên',
      'đảng viên',
      120,
      null,
      null,
      null,
    ]),
    await workbook('04 Huyện ủy D.xlsx', [
      heading,
      [1, 'Kết nạp đảng viên mới', 'lớp', 130, null, null, null],
    ]),
  )
  await expect(page.getByText('3 ô cần sửa, chưa ghi gì')).toBeVisible()
  const wrong = page.getByRole('table', { name: 'Ô cần sửa' })
  await expect(wrong.getByRole('row', { name: /02 Huyện B/ })).toContainText('Biểu 01!D6')
  await expect(wrong.getByRole('row', { name: /04 Huyện ủy D/ })).toContainText('Biểu 01!C2')
  await picture(page, 'nhap-nhieu-tep')
  const name = page.getByRole('row', { name: /^Kết nạp đảng viên / })
  await expect(name.getByRole('textbox')).toHaveValue('Kết nạp đảng viên mới')
  await name.getByRole('button', { name: 'Nhớ' }).click()
  await expect(page.getByText('2 ô cần sửa, chưa ghi gì')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await picture(page, 'nhap-nhieu-tep-360')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Chỉ nhập 2 tệp đúng' }).click()
  await expect(page.getByText('Đã ghi 2 chỉ tiêu và 0 số liệu.')).toBeVisible()
  await expect(page.getByText('Không ghi: 02 Huyện B.xlsx, 04 Huyện ủy D.xlsx.')).toBeVisible()
})

test('a table that is not understood is explained once and remembered', async ({ page }) => {
  await openImport(page)
  const strange = (planned: number, sent: string) =>
    workbook(sent, [
      ['HUYỆN ỦY D'],
      ['TT', 'Nội dung', 'ĐVT', 'Số X', 'Số Y'],
      [1, 'Kết nạp đảng viên mới', 'đảng viên', planned, 99],
    ])
  await drop(page, await strange(131, 'Biểu lạ.xlsx'))
  await expect(page.getByText('Chưa hiểu hết bảng của 1 tệp')).toBeVisible()
  await page.getByLabel('Cột D: Số X').selectOption('Kế hoạch năm')
  await page.getByLabel('Cột E: Số Y').selectOption('Bỏ qua')
  await picture(page, 'cach-doc-bang')
  await page.getByRole('button', { name: 'Nhớ cách đọc này và đọc lại 1 tệp' }).click()
  await expect(page.getByText('Đọc theo cách đã nhớ từ “Biểu lạ.xlsx”')).toBeVisible()
  await page.getByRole('button', { name: 'Nhập tất cả 1 tệp' }).click()
  await expect(page.getByText('Đã ghi 1 chỉ tiêu và 0 số liệu.')).toBeVisible()

  await openImport(page)
  await expect(page.getByRole('table', { name: 'Các lần nhập gần đây' })).toContainText('Đã ghi')
  await drop(page, await strange(131, 'Biểu lạ tháng sau.xlsx'))
  await expect(page.getByText('Đọc theo cách đã nhớ từ “Biểu lạ.xlsx”')).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await expect(page.getByText('Lần nhập này đã bỏ, chưa có gì được ghi.')).toBeVisible()
})
