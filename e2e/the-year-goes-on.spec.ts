import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

/**
 * From a target that lags to what must be added, by whom, by when: what-if, plan, tasks, and its effect a month later. It
 * moves the clock of the demonstration, from whatever day of October or early November the loop leaves it on.
 */
test.describe.configure({ mode: 'serial' })

const unit = 'Huyện ủy B'
const indicator = 'Kết nạp đảng viên mới'

/** The target of the unit, found on the board as people find it. */
async function openTarget(page: Page, ofUnit: string): Promise<void> {
  await page.goto('/chi-tieu')
  const map = page.getByRole('table', { name: 'Chỉ tiêu theo đơn vị' })
  await map
    .getByRole('row', { name: new RegExp(ofUnit) })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: indicator })).toBeVisible()
}

/** Lets the demonstration live on until a day; one that has come so far by itself stays where it is. */
async function liveUntil(page: Page, day: string): Promise<void> {
  const { today } = (await (await page.request.get('/api/v1/session')).json()) as { today: string }
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000
  if (days <= 0) return
  const headers = { 'x-nhip-csrf': '1', 'idempotency-key': crypto.randomUUID() }
  const moved = await page.request.post('/api/v1/demonstration/clock', { headers, data: { days } })
  expect(moved.status()).toBe(200)
}

const section = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

test('the leader opens what lags and tries who must add how much', async ({ page }) => {
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await openTarget(page, 'Tỉnh ủy')
  const whatIf = section(page, 'Phải làm thêm bao nhiêu')
  await expect(whatIf.getByText(/\d+ trên \d+ đơn vị làm được/)).toBeVisible()
  await whatIf.getByLabel('Chia theo').selectOption({ label: 'Mức cao nhất từng làm được' })
  await expect(whatIf.getByRole('row', { name: new RegExp(unit) })).toBeVisible()
  await whatIf.scrollIntoViewIfNeeded()
  await picture(page, 'phai-lam-them')
  const download = page.waitForEvent('download')
  await whatIf.getByRole('link', { name: 'Xuất .xlsx' }).click()
  expect((await download).suggestedFilename()).toContain('.xlsx')
  await expectForEveryone(page)
})

test('the unit drafts its plan, from the keyboard where it likes, and sends it', async ({ page }) => {
  await enterAs(page, 'Bí thư', unit)
  await openTarget(page, unit)
  await section(page, 'Kế hoạch tăng tốc').getByRole('link', { name: 'Lập kế hoạch tăng tốc' }).press('Enter')
  await expect(page.getByRole('heading', { name: `Kế hoạch tăng tốc: ${indicator}` })).toBeVisible()
  await page.getByLabel('Nguyên nhân', { exact: true }).selectOption({ label: 'Tổ chức, biên chế' })
  await page.getByLabel('Nguyên nhân cụ thể').fill('Thiếu người làm hồ sơ kết nạp ở các xã')
  await page.getByLabel('Cách làm').fill('Tăng cường hai cán bộ, làm hồ sơ tập trung mỗi tuần một ngày')
  for (const month of [10, 11, 12]) await page.getByLabel(`Tháng ${month}`).fill('20')
  await page.getByRole('button', { name: 'Lưu bản soạn' }).click()
  await expect(page.getByText('Hãy điền ô này.').first()).toBeVisible()
  await page.getByLabel('Việc', { exact: true }).fill('Mở đợt kết nạp cao điểm')
  await expect(page.getByRole('textbox', { name: 'Đơn vị làm' })).toHaveValue(unit)
  await page.getByLabel('Hạn', { exact: true }).fill('30/11/2023')
  await page.getByLabel('Thế nào là xong').fill('Có quyết định kết nạp của 40 đảng viên')
  await picture(page, 'lap-ke-hoach-tang-toc')
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Lưu bản soạn' }).click()
  const plan = section(page, 'Kế hoạch tăng tốc')
  await expect(plan.getByText('Đang soạn')).toBeVisible()
  await plan.getByRole('button', { name: 'Gửi Văn phòng' }).click()
  await expect(plan.getByText('Chờ xác nhận')).toBeVisible()
  await expect(
    plan.getByRole('button', { name: 'Xác nhận, giao thành nhiệm vụ' }),
  ).toHaveAccessibleDescription(/Chỉ Văn phòng hoặc lãnh đạo/)
})

test('the office agrees, and the steps are tasks that say from which target they come', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openTarget(page, unit)
  const plan = section(page, 'Kế hoạch tăng tốc')
  await plan.getByRole('button', { name: 'Xác nhận, giao thành nhiệm vụ' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận, giao thành nhiệm vụ' }).click()
  await expect(plan.getByText('Đã xác nhận')).toBeVisible()
  await expect(plan.getByText('0 trên 1 bước đã xong')).toBeVisible()

  await enterAs(page, 'Bí thư', unit)
  await page.goto('/viec-cua-toi')
  await page.getByRole('link', { name: 'Mở đợt kết nạp cao điểm' }).first().click()
  await expect(page.getByText('Có quyết định kết nạp của 40 đảng viên').first()).toBeVisible()
  await page.getByRole('link', { name: `Chỉ tiêu 2023: ${indicator}` }).click()
  await expect(page.getByRole('heading', { name: indicator })).toBeVisible()
})

test('a month later the page shows what was meant beside what came', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', unit)
  await openTarget(page, unit)
  const address = page.url()
  await liveUntil(page, '2023-11-03')
  await page.goto('/chi-tieu')
  await page.getByRole('table', { name: 'Báo cáo tháng 10' }).getByRole('link', { name: unit }).click()
  await page.getByLabel(`${indicator}, tháng 10`).fill('15')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Xác nhận \d+ ô còn lại/ }).click()
  await page.getByRole('button', { name: 'Nộp số liệu' }).click()
  await expect(page.getByText('Đã nộp số liệu tháng 10')).toBeVisible()
  await page.goto(address)
  const plan = section(page, 'Kế hoạch tăng tốc')
  await expect(plan.getByText('Theo kế hoạch tăng tốc: 15 trên 20.')).toBeVisible()
  await expect(page.getByText('Theo kế hoạch tăng tốc', { exact: true }).first()).toBeVisible()
  await picture(page, 'ke-hoach-tang-toc')
  await page.setViewportSize({ width: 360, height: 780 })
  await expect(plan.getByText('Theo kế hoạch tăng tốc: 15 trên 20.')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('the office sets the thresholds for everybody, with the reason', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/chi-tieu')
  await page.getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Ngưỡng đánh giá' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đúng tiến độ').fill('90')
  await dialog.getByLabel('Căn cứ hoặc lý do').fill('Quy chế làm việc năm 2023')
  await picture(page, 'nguong-danh-gia')
  await dialog.getByRole('button', { name: 'Đặt ngưỡng' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('từ 90% đến dưới 105%')).toBeVisible()
})
