import { expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

/**
 * Where a programme stands and what a building project is late by: the office opens the figures of a programme, lays a
 * milestone anew with the keyboard, and the owner reports what was reached and paid. Nothing that other journeys read is changed.
 */
test('a programme shows where it stands, and each figure opens what it counts', async ({ page }) => {
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await page.goto('/chuong-trinh')
  await page.getByRole('link', { name: 'Chuyển đổi số trong các cơ quan Đảng' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Chuyển đổi số/ })).toBeVisible()
  await picture(page, 'mot-chuong-trinh')
  await page.getByRole('list', { name: 'Chỉ tiêu' }).getByRole('link', { name: 'Chậm: 2' }).click()
  await expect(page.getByText('2 trên', { exact: false }).first()).toBeVisible()
  await expect(page).toHaveURL(/programme=.*verdict=behind/)
  await page.goBack()
  await expectForEveryone(page)
  await page
    .getByRole('list', { name: 'Dự án' })
    .getByRole('link', { name: /Chậm 31 đến 90 ngày/ })
    .click()
  await expect(
    page.getByRole('row', { name: /Cải tạo, nâng cấp trụ sở Báo Mẫu.*chậm 51 ngày/ }),
  ).toBeVisible()
})

test('the owner reports a milestone and a payment; the office moves a day and says why', async ({ page }) => {
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  await page.goto('/chuong-trinh/du-an')
  await page.getByRole('link', { name: /Cải tạo, nâng cấp/ }).click()
  await expect(page.getByText('06/07/2024')).toBeVisible()
  await picture(page, 'mot-du-an')
  await page
    .getByRole('row', { name: /Xong phần móng, khung/ })
    .getByRole('button', { name: /Báo đã đạt/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Căn cứ').fill('Biên bản nghiệm thu phần khung')
  await dialog.getByRole('button', { name: 'Báo đã đạt' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('đúng kế hoạch').first()).toBeVisible()
  await page.getByRole('button', { name: 'Ghi giải ngân' }).click()
  await dialog.getByLabel('Số tiền').fill('9.000.000.000')
  await dialog.getByLabel('Vì sao giải ngân nhiều hơn vốn đã cấp').fill('Tạm ứng theo hợp đồng')
  await dialog.getByRole('button', { name: 'Ghi giải ngân' }).click()
  await expect(page.getByText('12.970.000.000')).toBeVisible()
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await page.goto('/chuong-trinh/du-an')
  await page.getByRole('link', { name: /Cải tạo, nâng cấp/ }).click()
  await page.getByRole('button', { name: 'Sửa các mốc' }).click()
  await dialog.getByLabel('Ngày dự kiến').first().fill('15/02/2024')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Nêu vì sao dời hoặc bỏ mốc.')).toBeVisible()
  await dialog.getByLabel('Vì sao dời hoặc bỏ mốc').fill('Mưa lũ tháng 9')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('lần đầu: 31/12/2023')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectForEveryone(page)
})
