import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * The way of a document: drafted, two units give opinions, the appraiser returns it once with a cause, the second round
 * passes, the leader approves, the clerk issues it and it takes its number; what lay where for how long is counted.
 */
test.describe.configure({ mode: 'serial' })

const phone = { width: 360, height: 780 }
const title = 'Thông báo về công tác tiếp dân quý IV'
const asDrafter = (page: Page) => enterAs(page, 'Trưởng ban', 'Ban Dân vận Tỉnh ủy')
const asOffice = (page: Page) => enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
const asLeader = (page: Page) => enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
const asClerk = (page: Page) => enterAs(page, 'Văn thư', 'Văn phòng Tỉnh ủy')

async function expectEverywhere(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([])
  const wide = page.viewportSize()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await expectForEveryone(page)
  await page.emulateMedia({ colorScheme: null })
  if (wide) await page.setViewportSize(wide)
}

const attach = (page: Page, name: string, text: string) =>
  page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

async function openDraft(page: Page): Promise<void> {
  await page.goto('/van-ban/tham-dinh')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const press = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

test('a unit begins a draft and asks two units for their opinions', async ({ page }) => {
  await asDrafter(page)
  await page.goto('/van-ban/tham-dinh')
  await page.getByRole('button', { name: 'Lập dự thảo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Không mật', { exact: true }).click()
  await dialog.getByLabel('Trích yếu').fill(title)
  await dialog.getByLabel('Loại dự thảo').selectOption({ label: 'Thông báo, kế hoạch của Tỉnh ủy' })
  await dialog.getByLabel('Cơ quan ban hành').selectOption({ label: 'Tỉnh ủy tỉnh Mẫu (TU)' })
  await attach(page, 'du-thao.txt', 'I. Nhiệm vụ\n1. Tiếp dân mỗi tháng một buổi.')
  await expect(dialog.getByText('du-thao.txt')).toBeVisible()
  await press(page, 'Lập dự thảo')
  await expect(dialog).toBeHidden()
  await openDraft(page)
  await page.getByRole('button', { name: 'Xin ý kiến đơn vị' }).click()
  for (const [typed, unit] of [
    ['noi chinh', 'Ban Nội chính Tỉnh ủy'],
    ['tuyen giao', 'Ban Tuyên giáo Tỉnh ủy'],
  ] as const) {
    await dialog.getByRole('textbox', { name: 'Đơn vị được xin ý kiến' }).fill(typed)
    await page.getByRole('option', { name: unit }).click()
  }
  await dialog.getByRole('textbox', { name: 'Đơn vị được xin ý kiến' }).press('Tab')
  await press(page, 'Xin ý kiến đơn vị')
  await expect(page.getByText('Ý kiến của Ban Nội chính Tỉnh ủy')).toBeVisible()
})

test('both units give their opinions; the draft goes to the appraiser', async ({ page }) => {
  for (const [unit, outcome] of [
    ['Ban Nội chính Tỉnh ủy', 'Nhất trí, có sửa'],
    ['Ban Tuyên giáo Tỉnh ủy', 'Nhất trí'],
  ] as const) {
    await enterAs(page, 'Trưởng ban', unit)
    await page.goto('/viec-cua-toi')
    await page.getByRole('link', { name: title }).first().click()
    const step = page.getByRole('listitem').filter({ hasText: `Ý kiến của ${unit}` })
    await step.getByRole('button', { name: 'Góp ý' }).click()
    await page.getByRole('dialog').getByText(outcome, { exact: true }).click()
    await page.getByRole('dialog').getByLabel('Nội dung góp ý').fill('Nên ghi rõ ngày tiếp dân.')
    await press(page, 'Góp ý')
    await expect(step.getByText(outcome, { exact: true })).toBeVisible()
  }
  await asDrafter(page)
  await openDraft(page)
  await page.getByRole('button', { name: 'Gửi thẩm định' }).click()
  await press(page, 'Gửi thẩm định')
  await expect(page.getByText('Thẩm định lần 1: Văn phòng Tỉnh ủy')).toBeVisible()
})

test('the appraiser returns it with a cause, and the drafter sends a new version', async ({ page }) => {
  await asOffice(page)
  await openDraft(page)
  await page.getByRole('button', { name: 'Trả lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do', { exact: true }).selectOption({ label: 'Nội dung' })
  await dialog.getByLabel('Sửa gì').fill('Mục I: nêu ngày nào trong tháng')
  await picture(page, 'tra-lai-du-thao')
  await press(page, 'Trả lại')
  await expect(page.getByText('Mục I: nêu ngày nào trong tháng')).toBeVisible()
  await asDrafter(page)
  await openDraft(page)
  await page.getByRole('button', { name: 'Gửi thẩm định' }).click()
  await press(page, 'Gửi thẩm định')
  await expect(dialog.getByText('gửi lại kèm bản dự thảo mới')).toBeVisible()
  await attach(page, 'du-thao-2.txt', 'I. Nhiệm vụ\n1. Tiếp dân vào ngày 15 mỗi tháng.')
  await expect(dialog.getByText('du-thao-2.txt')).toBeVisible()
  await press(page, 'Gửi thẩm định')
  await expect(page.getByText('Thẩm định lần 2: Văn phòng Tỉnh ủy')).toBeVisible()
  await page.getByRole('link', { name: 'So sánh hai bản' }).click()
  await expect(page.getByRole('table', { name: 'So sánh hai bản' }).locator('ins').first()).toContainText(
    'vào ngày 15',
  )
  await picture(page, 'so-sanh-du-thao')
  await expectEverywhere(page)
})

test('the second round passes, the leader approves, the clerk issues and it has its number', async ({
  page,
}) => {
  await asOffice(page)
  await openDraft(page)
  await page.getByRole('button', { name: 'Thẩm định đạt' }).click()
  await page.getByRole('dialog').getByText('Đạt', { exact: true }).click()
  await press(page, 'Thẩm định đạt')
  await asLeader(page)
  await openDraft(page)
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await press(page, 'Duyệt')
  await expect(page.getByText('Chờ ban hành').first()).toBeVisible()
  await asClerk(page)
  await page.goto('/van-ban?state=to_issue')
  await page.getByRole('link', { name: 'chưa có số' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Ban hành, cấp số' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Quyền hạn ký').selectOption('on_behalf')
  await dialog.getByRole('textbox', { name: /^Người ký không bắt buộc/ }).fill('an')
  await page.getByRole('option', { name: /Phó Bí thư Thường trực/ }).click()
  await picture(page, 'ban-hanh-cap-so')
  await press(page, 'Ban hành, cấp số')
  await expect(page.getByText(/\d+-TB\/TU · số \d+, ký hiệu TB\/TU/)).toBeVisible()
  await page.getByRole('button', { name: 'Đọc điều khoản từ tệp' }).click()
  await dialog.getByRole('button', { name: 'Ghi 2 điều khoản' }).click()
  await expect(page.getByRole('list', { name: 'Điều khoản' }).getByText('I.1').first()).toBeVisible()
  await picture(page, 'mot-van-ban')
  await expectEverywhere(page)
})

test('the board and the measures count it, and each figure opens its drafts', async ({ page }) => {
  await asLeader(page)
  await page.goto('/van-ban/tham-dinh')
  await expect(page.getByRole('table', { name: 'Ai đang giữ' })).toBeVisible()
  await picture(page, 'tham-dinh')
  await expectEverywhere(page)
  await openDraft(page)
  await expect(page.getByText('trả lại', { exact: false }).first()).toBeVisible()
  await picture(page, 'mot-du-thao')
  await expectEverywhere(page)
  await page.goto('/van-ban/tham-dinh/do-luong?year=2023&quarter=4')
  const causes = page.getByRole('table', { name: 'Vì sao bị trả' })
  await expect(causes).toContainText('Nội dung')
  await picture(page, 'do-luong-tham-dinh')
  await expectEverywhere(page)
  await causes.getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Tất cả dự thảo' })).toContainText(title)
})

test('what arrives is entered under its number, and a state secret goes no further', async ({ page }) => {
  await asClerk(page)
  await page.goto('/van-ban')
  await page.getByRole('button', { name: 'Vào sổ văn bản đến' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Tối mật', { exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Vào sổ văn bản đến' })).toBeDisabled()
  await dialog.getByText('Không mật', { exact: true }).click()
  await dialog.getByLabel('Số, ký hiệu').fill('Số: 12- CV/BMAU')
  await dialog.getByLabel('Trích yếu').fill('Xin số liệu tiếp dân (văn bản giả định)')
  await dialog.getByLabel('Cơ quan ban hành').fill('Ban Mẫu Trung ương (giả định)')
  await dialog.getByRole('textbox', { name: 'Ngày ban hành' }).fill('04/10/2023')
  await press(page, 'Vào sổ văn bản đến')
  await expect(page.getByRole('table', { name: 'Sổ văn bản' })).toContainText('12-CV/BMAU')
  await picture(page, 'so-van-ban')
  await expectEverywhere(page)
  await page.goto('/van-ban/danh-muc')
  await expect(page.getByRole('table', { name: 'Các dãy số' })).toContainText('Liền mạch')
  await picture(page, 'danh-so-van-ban')
  await expectEverywhere(page)
})
