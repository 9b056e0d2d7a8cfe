import { type Locator, type Page, expect, test } from '@playwright/test'
import { forgePdf } from '#documents/in/inspect/forge-pdf.ts'
import { enterAs } from './enter.ts'
import { picture } from './picture.ts'

/**
 * The files of a claim that is never made: refused for what is in them, or held for a stamp. Nothing that other journeys
 * read is changed.
 */
const conclusion = 'Tuyên truyền chuyển đổi số trong các cơ quan Đảng, có chuyên mục thường kỳ.'

async function openClaim(page: Page): Promise<Locator> {
  await page.goto(`/nhiem-vu?text=${encodeURIComponent(conclusion.slice(0, 40))}`)
  await page.getByRole('link', { name: conclusion }).first().click()
  await page.getByRole('button', { name: 'Báo hoàn thành' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Báo hoàn thành' })
  await expect(dialog.locator('input[type=file]')).toBeAttached()
  return dialog
}

async function add(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}
test('what is hostile is refused with a word; what looks secret is held until a person decides', async ({
  page,
}) => {
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  const dialog = await openClaim(page)
  await add(dialog, 'Thông báo.pdf', forgePdf({ catalogue: '/OpenAction<</S/JavaScript/JS(a)>>' }))
  await expect(dialog.getByText('Trong tệp có phần tự chạy')).toBeVisible()
  const stamped = Buffer.from('TỈNH ỦY MẪU\nMẬT\nDỮ LIỆU MINH HỌA')
  await add(dialog, 'Mẫu dấu.txt', stamped)
  await expect(dialog.getByText('Có dòng giống dấu mật. Chưa lưu gì.')).toBeVisible()
  await picture(page, 'giong-dau-mat')
  await dialog.getByRole('button', { name: 'Đây là văn bản mật' }).click()
  await expect(dialog.getByText('Văn bản mật không vào Nhịp, kể cả tên')).toBeVisible()
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click()
  await add(dialog, 'Mẫu dấu.txt', stamped)
  await dialog.getByLabel('Vì sao đây không phải dấu mật').fill('Mẫu dấu trong tài liệu tập huấn')
  await dialog.getByRole('button', { name: 'Tôi đã xem, đây không phải dấu mật' }).click()
  await expect(dialog.getByRole('link', { name: 'Mẫu dấu.txt' })).toBeVisible()
})
