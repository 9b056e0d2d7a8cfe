import { type Locator, type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

/** The plan is kept: what is counted, what a unit is to reach, and how a whole is shared out. */
test.describe.configure({ mode: 'serial' })

const rate = 'Tỷ lệ vốn đối ứng đã giải ngân'
const amount = 'Lớp tập huấn nghiệp vụ công tác Đảng'
const reason = 'Để lại 12 lớp giao bổ sung khi có giảng viên.'

const row = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Danh mục chỉ tiêu' }).getByRole('row', { name })

async function pick(within: Locator, label: string, typed: string): Promise<void> {
  await within.getByRole('textbox', { name: label, exact: true }).fill(typed)
  await within.page().getByRole('option', { name: typed }).first().click()
}

async function openCatalogue(page: Page): Promise<void> {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/chi-tieu/danh-muc?year=2022')
  await expect(page.getByRole('heading', { name: 'Danh mục chỉ tiêu' })).toBeVisible()
}

test('a rate is never summed: the form says so, and asks only what the choice needs', async ({ page }) => {
  await openCatalogue(page)
  await page.getByRole('button', { name: 'Lập chỉ tiêu mới' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên chỉ tiêu').fill(rate)
  await dialog.getByLabel('Tên gọn').fill('Vốn đối ứng')
  await dialog.getByLabel('Mã', { exact: true }).fill('VDU')
  await dialog.getByLabel('Đơn vị tính').fill('%')
  await expect(dialog.getByRole('radio', { name: /^Cộng lại Tỷ lệ không bao giờ cộng/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expect(dialog.getByLabel('Số đi kèm là gì')).toBeHidden()
  await dialog.getByRole('radio', { name: /40 trên 80, tháng 2/ }).check()
  await dialog.getByLabel('Số đi kèm là gì').fill('vốn được giao (triệu đồng)')
  await expect(dialog.getByRole('radio', { name: /Huyện A 40 trên 80/ })).toBeChecked()
  await dialog.getByLabel('Số chữ số sau dấu phẩy').fill('1')
  await picture(page, 'lap-chi-tieu')
  await dialog.getByRole('button', { name: 'Lập chỉ tiêu mới' }).click()
  await expect(row(page, rate)).toContainText('Chia tổng này cho tổng kia')
})

test('a plan is typed month by month, added up as one types, from a clause typed with it', async ({
  page,
}) => {
  await openCatalogue(page)
  await page.getByRole('button', { name: 'Lập chỉ tiêu mới' }).click()
  const define = page.getByRole('dialog')
  await define.getByLabel('Tên chỉ tiêu').fill(amount)
  await define.getByLabel('Tên gọn').fill('Tập huấn')
  await define.getByLabel('Mã', { exact: true }).fill('TH')
  await define.getByLabel('Đơn vị tính').fill('lớp')
  await define.getByRole('button', { name: 'Lập chỉ tiêu mới' }).click()
  await expect(row(page, amount)).toBeVisible()

  await page.goto('/chi-tieu?year=2022')
  await page.getByRole('button', { name: 'Thêm thao tác' }).first().click()
  await page.getByRole('menuitem', { name: 'Giao chỉ tiêu' }).click()
  const dialog = page.getByRole('dialog')
  await pick(dialog, 'Chỉ tiêu', amount)
  await pick(dialog, 'Đơn vị', 'Tỉnh ủy tỉnh Mẫu')
  await dialog.getByLabel('Kế hoạch năm').fill('120')
  await dialog.getByLabel('Kế hoạch chia theo tháng').selectOption('typed')
  await dialog.getByLabel('Tháng 12', { exact: true }).fill('13')
  await expect(dialog.getByText('Các tháng cộng lại 123, vượt 3.')).toBeVisible()
  await dialog.getByLabel('Tháng 1', { exact: true }).fill('7')
  await expect(dialog.getByText('Các tháng cộng lại 120, đúng bằng kế hoạch 120.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Gõ điều khoản mới' }).check()
  await dialog.getByLabel('Số, ký hiệu văn bản').fill('12-KH/TU')
  await dialog.getByLabel('Tên văn bản').fill('Kế hoạch đào tạo năm 2022 (dữ liệu minh họa)')
  await dialog.getByLabel('Mục, điều, khoản').fill('II.4')
  await dialog.getByLabel('Nguyên văn').fill('Mở 120 lớp tập huấn nghiệp vụ.')
  await picture(page, 'giao-chi-tieu')
  await dialog.getByRole('button', { name: 'Giao chỉ tiêu' }).click()
  await expect(dialog).toBeHidden()
})

async function openWhole(page: Page): Promise<void> {
  await page.goto('/chi-tieu/danh-muc?year=2022')
  await row(page, amount).getByRole('link', { name: 'Tỉnh ủy' }).click()
  await expect(page.getByRole('heading', { name: amount })).toBeVisible()
  await expect(page.getByText('“Mở 120 lớp tập huấn nghiệp vụ.”')).toBeVisible()
  await page.getByRole('link', { name: 'Phân bổ cho đơn vị' }).click()
  await expect(page.getByRole('heading', { name: `Phân bổ chỉ tiêu: ${amount}` })).toBeVisible()
}

test('a whole is shared out; what is left is said, and kept with its reason', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openWhole(page)
  const part = (unit: string) => page.getByLabel(`Phân bổ cho ${unit}`, { exact: true })
  await part('Huyện ủy A').fill('40')
  await page.keyboard.press('Enter')
  await expect(part('Huyện ủy B')).toBeFocused()
  await part('Huyện ủy B').fill('70')
  await part('Huyện ủy C').fill('13')
  await expect(page.getByText('Cộng 123 trên 120: vượt 3')).toBeVisible()
  await page.getByRole('button', { name: 'Chia đều' }).click()
  await expect(part('Huyện ủy C')).toHaveValue('40')
  await expect(page.getByText('Cộng 120 trên 120: Khớp')).toBeVisible()
  await part('Huyện ủy C').fill('28')
  await expect(page.getByText('Cộng 108 trên 120: còn 12 chưa phân bổ')).toBeVisible()
  await expect(page.getByText('Sửa cho khớp, hoặc nêu lý do.')).toBeVisible()
  await page.getByLabel('Vì sao các phần không bằng chỉ tiêu').fill(reason)
  await picture(page, 'phan-bo')
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Giao các phần' }).click()
  await expect(page.getByText('Đã giao mới 3 đơn vị, điều chỉnh 0 đơn vị.')).toBeVisible()

  await page.goto('/chi-tieu/danh-muc?year=2022')
  const mismatches = page.getByRole('table', { name: 'Phân bổ chưa khớp' })
  await expect(mismatches.getByRole('row', { name: amount })).toContainText('còn 12 chưa phân bổ')
  await expect(mismatches.getByRole('row', { name: amount })).toContainText(reason)
  await picture(page, 'danh-muc-chi-tieu')
  await expectForEveryone(page)
})

test('what would change kept figures cannot be changed, a name can, and it can be retired', async ({
  page,
}) => {
  await openCatalogue(page)
  const acts = (name: string) => row(page, name).getByRole('button', { name: 'Thêm thao tác' })
  await acts(amount).click()
  await page.getByRole('menuitem', { name: 'Sửa' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/để số đã ghi giữ đúng nghĩa/)).toBeVisible()
  await expect(dialog.getByLabel('Đơn vị tính')).toBeHidden()
  await dialog.getByLabel('Tên gọn').fill('Lớp tập huấn')
  await dialog.getByRole('button', { name: 'Sửa', exact: true }).click()
  await expect(dialog).toBeHidden()
  await acts(rate).click()
  await page.getByRole('menuitem', { name: 'Thôi dùng' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi dùng' }).click()
  await expect(row(page, rate)).toContainText('Thôi dùng từ 05/10/2023')
  await acts(rate).click()
  await expect(page.getByRole('menuitem', { name: /Giao cho cả loại đơn vị/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('the same target is set for all units of a kind, and who keeps theirs is named', async ({ page }) => {
  await openCatalogue(page)
  await row(page, amount).getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Giao cho cả loại đơn vị' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Loại đơn vị').selectOption('district')
  await dialog.getByLabel('Kế hoạch năm').fill('5')
  await dialog.getByRole('button', { name: 'Giao chỉ tiêu' }).click()
  await expect(dialog.getByText(/Giữ nguyên ở Huyện ủy A, Huyện ủy B, Huyện ủy C/)).toBeVisible()
})

test('the plan can be kept in the dark and on a phone of 360 px', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 740 })
  await openCatalogue(page)
  await expectForEveryone(page)
  await row(page, amount).getByRole('link', { name: 'Tỉnh ủy' }).click()
  await page.getByRole('link', { name: 'Phân bổ cho đơn vị' }).click()
  await expect(page.getByLabel('Phân bổ cho Huyện ủy A', { exact: true })).toBeVisible()
  await expectForEveryone(page)
})
