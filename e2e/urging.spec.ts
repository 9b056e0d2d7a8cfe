import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * Time and urging: the office confirms the days off of a year and changes a rule, whose effect it sees before it is sent;
 * a leader urges by hand, the unit sees it at once, and asks to be left alone for a while with a reason.
 */
test.describe.configure({ mode: 'serial' })

const phone = { width: 360, height: 780 }
const asOffice = (page: Page) => enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')

async function expectOnPhone(page: Page): Promise<void> {
  const wide = page.viewportSize()
  await page.setViewportSize(phone)
  await expectForEveryone(page)
  if (wide) await page.setViewportSize(wide)
}

test('the office confirms what the law and the moon propose for 2024, with its source', async ({ page }) => {
  await asOffice(page)
  await page.goto('/quan-tri/lich?year=2024')
  const proposals = page.getByRole('table', { name: 'Ngày nghỉ đề xuất của năm 2024' })
  await expect(proposals.getByRole('row', { name: /Thứ Năm, 18\/04\/2024/ })).toContainText(
    'Giỗ Tổ Hùng Vương',
  )
  await expect(proposals.getByRole('row', { name: /24\/11\/2024/ })).toContainText(
    'Chưa thấy văn bản có hiệu lực',
  )
  await expect(proposals.getByRole('checkbox', { name: /Ngày Văn hóa/ })).not.toBeChecked()
  await expect(page.getByRole('region', { name: /^Hạn rơi vào ngày nghỉ/ })).toBeVisible()
  await picture(page, 'lich-de-xuat')
  await expectOnPhone(page)
  expect(await findFaults(page)).toEqual([])
  await page.getByLabel('Nguồn').fill('Thông báo nghỉ lễ, Tết năm 2024 (minh họa)')
  await page.getByRole('button', { name: /^Xác nhận \d+ ngày$/ }).click()
  await expect(page.getByText(/^Đã lưu\./)).toBeVisible()
  const declared = page.getByRole('table', { name: 'Lịch làm việc' })
  await expect(declared.getByRole('row', { name: /18\/04\/2024/ })).toContainText('Thông báo nghỉ lễ')
})

test('the office changes a rule and sees what it would send before it is kept', async ({ page }) => {
  await asOffice(page)
  await page.goto('/quan-tri/nhac-viec')
  const rules = page.getByRole('table', { name: 'Quy tắc nhắc việc' })
  const row = rules.getByRole('row', { name: /^Quá hạn 1 ngày Thủ trưởng đơn vị/ })
  await expect(row).toContainText('Đang dùng')
  await expect(page.getByRole('table', { name: 'Ngày tới sẽ gửi gì' })).toBeVisible()
  await picture(page, 'quy-tac-nhac-viec')
  await expectOnPhone(page)
  expect(await findFaults(page)).toEqual([])
  await row.getByRole('button', { name: 'Sửa quy tắc' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/riêng quy tắc này nhắc \d+ người/)).toBeVisible()
  await dialog.getByLabel('Số ngày làm việc').fill('2')
  await dialog.getByLabel('Nhắc ai').selectOption('office')
  await expect(dialog.getByText(/riêng quy tắc này nhắc \d+ người/)).toBeVisible()
  await picture(page, 'sua-quy-tac')
  expect(await findFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Sửa quy tắc' }).click()
  await expect(rules.getByRole('row', { name: /^Quá hạn 2 ngày Văn phòng/ })).toBeVisible()
})

const task = 'Báo cáo việc thực hiện kết luận sau giám sát chuyên đề'

test('the unit sees the bell the moment its leader urges, without a reload', async ({ page, browser }) => {
  test.slow()
  const context = await browser.newContext()
  const unit = await context.newPage()
  await enterAs(unit, 'Bí thư', 'Huyện ủy B')
  const bell = unit.getByRole('link', { name: /^Nhắc việc: / }).first()
  const before = (await bell.getAttribute('aria-label')) ?? ''
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await page.goto('/nhiem-vu?cell=open_overdue')
  await page
    .getByRole('row', { name: new RegExp(`${task}.*Huyện ủy B`) })
    .getByRole('link')
    .first()
    .click()
  const urging = page.getByRole('region', { name: 'Nhắc và đôn đốc' })
  await urging.getByRole('button', { name: 'Đôn đốc' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lời đôn đốc').fill('Cần số liệu trước phiên giao ban')
  await dialog.getByRole('button', { name: 'Đôn đốc' }).click()
  await expect(urging.getByText(/^Đã đôn đốc:/)).toBeVisible()
  await expect(urging.getByText('Cần số liệu trước phiên giao ban').first()).toBeVisible()
  await picture(page, 'don-doc')
  await expect(bell).not.toHaveAttribute('aria-label', before)
  await expect(bell).toHaveAttribute('aria-label', /^Nhắc việc: \d+ chưa xem$/)
  await bell.click()
  await expect(unit.getByRole('link', { name: task }).first()).toBeVisible()
  await expect(unit.getByText(/đôn đốc: Cần số liệu trước phiên giao ban/)).toBeVisible()
  await picture(unit, 'nhac-viec')
  await expectOnPhone(unit)
  expect(await findFaults(unit)).toEqual([])
  await context.close()
})

test('a person puts it off with a reason, which the leader reads on the task', async ({ page }) => {
  await enterAs(page, 'Bí thư', 'Huyện ủy B')
  await page.goto('/nhac-viec')
  const urged = page.getByRole('listitem').filter({ hasText: 'đôn đốc: Cần số liệu' })
  await urged.getByRole('button', { name: 'Tạm không nhắc' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Không nhắc đến hết ngày').fill('13/10/2023')
  await dialog.getByLabel('Vì sao').fill('Xã gửi số liệu ngày 12')
  await dialog.getByRole('button', { name: 'Tạm không nhắc' }).click()
  await expect(urged.getByText('Không nhắc đến hết 13/10/2023')).toBeVisible()
  await urged.getByRole('link', { name: task }).click()
  await expect(
    page.getByText(/xin tạm không nhắc đến hết 13\/10\/2023: Xã gửi số liệu ngày 12/),
  ).toBeVisible()
  await page.goto('/nhac-viec/cai-dat')
  await page.getByLabel('Gửi bản tổng hợp từ').selectOption('09:00')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await expectOnPhone(page)
})

test('the deadlines go into a calendar by an address that is shown once, and the administrator sees what goes out', async ({
  page,
  request,
}) => {
  await enterAs(page, 'Bí thư', 'Huyện ủy B')
  await page.goto('/nhac-viec/cai-dat')
  await page.getByRole('button', { name: 'Mở địa chỉ lịch' }).click()
  const address = await page.getByText(/\/api\/v1\/feeds\//).textContent()
  await picture(page, 'cach-duoc-nhac')
  expect(await findFaults(page)).toEqual([])
  const feed = await request.get(address ?? '')
  expect(await feed.text()).toContain('BEGIN:VEVENT')
  await page.getByRole('button', { name: 'Thu hồi' }).click()
  await expect(page.getByText('Chưa mở địa chỉ nào.')).toBeVisible()
  expect((await request.get(address ?? '')).status()).toBe(404)

  await enterAs(page, 'Quản trị hệ thống', 'Văn phòng Tỉnh ủy')
  await page.goto('/quan-tri/gui-ra-ngoai')
  await expect(
    page.getByText('Chưa đặt máy chủ thư nên không thư nào được viết.', { exact: false }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Đặt nơi nhận' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên gọi').fill('Hệ thống văn bản')
  await dialog.getByLabel('Địa chỉ nhận').fill('https://10.0.0.5/nhip')
  await dialog.getByRole('button', { name: 'Đặt nơi nhận' }).click()
  await expect(dialog.getByText(/nằm trong máy hoặc mạng nội bộ/)).toBeVisible()
  await dialog.getByLabel('Địa chỉ nhận').fill('https://nhip.invalid/nhan')
  await dialog.getByLabel('Đang dùng').uncheck()
  expect(await findFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Đặt nơi nhận' }).click()
  await expect(page.getByText(/^whsec_/)).toBeVisible()
  await picture(page, 'gui-ra-ngoai')
  await expectOnPhone(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const place of ['/quan-tri/gui-ra-ngoai', '/quan-tri/nhac-viec', '/nhac-viec', '/quan-tri/lich']) {
    await page.goto(place)
    await expectForEveryone(page)
  }
})
