import { expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

test('the office makes a type of report, and changes it into a second version', async ({ page }) => {
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await page.goto('/bao-cao/mau')
  await page.getByRole('button', { name: 'Lập mẫu báo cáo' }).click()
  await page.getByLabel('Tên mẫu').fill('Báo cáo nội chính tháng (minh họa)')
  await page.getByLabel('Tên mục').fill('Tình hình an ninh, trật tự')
  await page.getByLabel('nhiệm vụ', { exact: true }).check()
  await page.getByRole('button', { name: 'Thêm mục' }).click()
  await page.getByLabel('Tên mục').nth(1).fill('Việc quá hạn')
  await page.getByLabel('Mục này gồm').nth(1).selectOption({ label: 'Danh mục từ sổ: Quá hạn' })
  const from = page.getByRole('group', { name: 'Kỳ từ' })
  await from.getByLabel('Ngày').fill('15')
  await from.getByLabel('Của tháng').selectOption('-1')
  const to = page.getByRole('group', { name: 'Kỳ đến' })
  await to.getByLabel('Ngày').fill('14')
  await page.getByRole('group', { name: 'Chốt số liệu' }).getByLabel('Ngày').fill('14')
  const due = page.getByRole('group', { name: 'Hạn nộp' })
  await due.getByLabel('Ngày').fill('18')
  await due.getByLabel('Của tháng').selectOption('0')
  await expect(page.getByRole('note')).toContainText(
    'từ 15/09/2023 đến 14/10/2023, chốt 14/10/2023, nộp chậm nhất 18/10/2023',
  )
  await page.getByRole('button', { name: 'Lập mẫu', exact: true }).click()
  await expect(page.getByText('Căn cứ').first()).toBeVisible()
  await page.getByLabel('Căn cứ').fill('Quy chế minh họa')
  await expectForEveryone(page)
  await picture(page, 'mau-bao-cao')
  await page.getByRole('button', { name: 'Lập mẫu', exact: true }).click()

  const made = page.getByRole('region', { name: 'Báo cáo nội chính tháng (minh họa)' })
  await expect(made).toContainText('Tình hình an ninh, trật tự')
  await made.getByRole('button', { name: 'Sửa thành bản mới' }).click()
  await page.getByRole('button', { name: 'Xuống' }).first().click()
  await page.getByRole('button', { name: 'Lưu thành bản 2' }).click()
  await expect(made).toContainText('Bản 2')
  await expect(made.getByRole('listitem').first()).toContainText('Việc quá hạn')
})
