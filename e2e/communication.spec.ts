import { expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

/**
 * What is told of the programmes: the newspaper sees what is missing, says where something appeared, records a working session
 * and plans what was agreed there. Nothing that other journeys read is changed.
 */
test('the newspaper tells of a programme what was agreed with those who stand for it', async ({ page }) => {
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  await page.goto('/ban-tin/truyen-thong')
  const programme = page.getByRole('article').filter({ hasText: 'Giảm nghèo bền vững' })
  await expect(programme.getByText('Đã có 2 trên 4 theo kế hoạch')).toBeVisible()
  await picture(page, 'ke-hoach-truyen-thong')
  await programme.getByRole('link', { name: '1 còn thiếu' }).first().click()
  const missing = page.getByRole('row', { name: /Vay vốn ưu đãi.*Loa truyền thanh/ })
  await missing.getByRole('button', { name: 'Thao tác với Vay vốn ưu đãi' }).click()
  await page.getByRole('menuitem', { name: 'Báo đã đăng, phát' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ghi chú').fill('Phát ở 12 xã')
  await dialog.getByRole('button', { name: 'Báo đã đăng, phát' }).click()
  await expect(dialog).toBeHidden()
  await page.goto('/ban-tin/buoi-lam-viec')
  await page.getByRole('button', { name: 'Ghi buổi làm việc' }).click()
  await dialog.getByLabel('Chương trình').selectOption({ label: 'Xây dựng nông thôn mới' })
  await dialog.getByLabel('Nội dung').fill('Chủ đề tháng 10')
  await dialog.getByLabel('Đã thống nhất').fill('Hai bài về đường thôn\nMột phóng sự về sản phẩm của xã')
  await dialog.getByRole('button', { name: 'Ghi buổi làm việc' }).click()
  const agreed = page.getByRole('listitem').filter({ hasText: 'Một phóng sự về sản phẩm của xã' }).last()
  await agreed.getByRole('button', { name: 'Đưa vào kế hoạch' }).click()
  await dialog.getByLabel('Chủ đề').fill('Sản phẩm của xã')
  await dialog.getByLabel('Kênh').selectOption('radio')
  await dialog.getByLabel('Ngày dự kiến').fill('25/10/2023')
  await dialog.getByRole('button', { name: 'Thêm vào kế hoạch' }).click()
  await expect(agreed.getByText('1 mục trong kế hoạch')).toBeVisible()
  await picture(page, 'buoi-lam-viec')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectForEveryone(page)
})
