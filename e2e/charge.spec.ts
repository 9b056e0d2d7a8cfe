import { expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

/** Who is in charge of internal affairs: the office finds the holes, names a cover with the keyboard, and sees who is overloaded. */
test('holes come first, are covered with the keyboard, and who bears too much is named', async ({ page }) => {
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await page.goto('/bao-cao/phu-trach')
  const matrix = page.getByRole('table', { name: 'Ma trận phân công' })
  const firstUnit = matrix.getByRole('rowheader').first()
  await expect(firstUnit).toContainText('Huyện ủy E')
  await expect(page.getByRole('link', { name: 'Chỗ trống: 3' })).toBeVisible()
  await expectForEveryone(page)
  await picture(page, 'ai-phu-trach')
  await matrix.getByRole('button', { name: /^Huyện ủy E, Dân vận:/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(matrix.getByRole('button', { name: /^Huyện ủy E, Nội chính: ?Trống/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Nội chính: Huyện ủy E' })
  await dialog.getByRole('textbox', { name: /Đơn vị gánh hộ/ }).fill('Ban Noi chinh')
  await page.getByRole('option', { name: /Ban Nội chính/ }).click()
  await dialog.getByRole('button', { name: 'Phân công', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(matrix.getByRole('button', { name: /^Huyện ủy E, Nội chính: ?Ban Nội chính/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Ai quá tải' }).getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: /Chỗ trống: 2/ }).click()
  await expect(matrix.getByRole('rowheader')).toHaveCount(2)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectForEveryone(page)
})
