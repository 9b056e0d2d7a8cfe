import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * The life of a month's figures over three levels, by different people: a commune reports, its district returns and
 * approves, the office approves, publishes, and freezes; what is corrected afterwards leaves the published figure.
 */
test.describe.configure({ mode: 'serial' })

const commune = 'Đảng ủy xã A1'
const district = 'Huyện ủy A'
const indicator = 'Hồ sơ, văn bản được số hóa'
const reason = 'Đề nghị kèm biên bản nghiệm thu hồ sơ số hóa tháng 9.'

const asClerk = (page: Page) => enterAs(page, 'Cán bộ Văn phòng', commune)
const asHead = (page: Page) => enterAs(page, 'Bí thư', district)
const asOffice = (page: Page) => enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')

async function openMonth(page: Page): Promise<void> {
  await page.goto('/chi-tieu/tong-hop?month=9&year=2023')
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng hợp tháng 9 năm 2023' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Các đơn vị bên dưới' })).toBeVisible()
}

async function openEntry(page: Page): Promise<void> {
  await page.goto('/chi-tieu/nhap-so-lieu')
  await expect(page.getByRole('heading', { name: 'Nhập số liệu tháng 9 năm 2023' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Tháng 9' })).toBeVisible()
}

const below = (page: Page) => page.getByRole('table', { name: 'Các đơn vị bên dưới' })

test('the district sees who has reported, what waits for it and who is missing, and returns a month', async ({
  page,
}) => {
  await asHead(page)
  await openMonth(page)
  await expect(below(page).getByRole('row', { name: /A1/ })).toContainText(`Chờ ${district} duyệt`)
  await expect(below(page).getByRole('row', { name: /A2/ })).toContainText('Chưa bắt đầu')
  await expect(page.getByText('Còn thiếu: Đảng ủy xã A2.').first()).toBeVisible()
  await picture(page, 'tong-hop-thang')
  expect(await findFaults(page)).toEqual([])
  await below(page).getByRole('link', { name: commune }).click()
  await page.getByRole('button', { name: 'Trả lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do trả lại').fill(reason)
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByText(`${district} trả lại: ${reason}`)).toBeVisible()
})

test('the commune reads why, mends the figure by keyboard and submits it again to its district', async ({
  page,
}) => {
  await asClerk(page)
  await openEntry(page)
  await expect(page.getByText(`${district} trả lại: ${reason}`)).toBeVisible()
  await expect(page.getByText(`Sau khi nộp, ${district} duyệt hoặc trả lại kèm lý do.`)).toBeVisible()
  const cell = page.getByLabel(`${indicator}, tháng 9`)
  await cell.fill('400')
  await cell.press('Tab')
  const submit = page.getByRole('button', { name: 'Nộp số liệu' })
  await submit.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Đã nộp số liệu tháng 9, chờ ${district} duyệt.`)).toBeVisible()
  await picture(page, 'nop-len-huyen')
})

test('the district approves everything below at once; it goes up to the office', async ({ page }) => {
  await asHead(page)
  await openMonth(page)
  await page.getByRole('button', { name: 'Duyệt 3 số đang chờ' }).click()
  await expect(page.getByText('Đã duyệt 3 số của 1 đơn vị.').first()).toBeVisible()
  await expect(below(page).getByRole('row', { name: /A1/ })).toContainText('Chờ Văn phòng duyệt')
  await expect(page.getByText('Không có số nào đang chờ anh, chị duyệt.')).toBeVisible()
})

test('the office consolidates the province, the missing named, and publishes nine months', async ({
  page,
}) => {
  await asOffice(page)
  await openMonth(page)
  await expect(
    page
      .getByText(/^Còn thiếu: .*Huyện ủy G.*Đảng ủy xã A2/)
      .or(page.getByText(/^Còn thiếu: .*A2.*Huyện ủy G/))
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: /^Duyệt \d+ số đang chờ$/ }).click()
  await expect(below(page).getByRole('row', { name: /A1/ })).toContainText('Đã duyệt')
  await picture(page, 'tong-hop-tinh')
  await page.getByRole('link', { name: 'Số liệu công bố' }).click()
  await expect(page.getByText('Năm 2023 chưa công bố số liệu nào')).toBeVisible()
  await page.getByRole('button', { name: 'Công bố số liệu' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ghi chú').fill('Số liệu báo cáo 9 tháng')
  await dialog.getByRole('button', { name: 'Công bố số liệu' }).dblclick()
  await expect(page.getByRole('table', { name: 'Số liệu công bố' }).getByRole('row')).toHaveCount(2)
  await expect(page.getByText('Đang dùng')).toBeVisible()
})

test('the commune corrects a figure afterwards: what was published stays, the difference is shown', async ({
  page,
}) => {
  await asClerk(page)
  await page.goto('/chi-tieu')
  await page.getByRole('table', { name: 'Chỉ tiêu theo đơn vị' }).getByRole('link').nth(1).click()
  await expect(page.getByRole('heading', { level: 1, name: indicator })).toBeVisible()
  const row = page.getByRole('row', { name: /^Tháng 9/ })
  await row.getByRole('button', { name: 'Sửa số' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số đúng').fill('250')
  await dialog.getByLabel('Vì sao sửa').fill('Trừ hồ sơ trùng giữa hai đợt')
  await dialog.getByRole('button', { name: 'Sửa số' }).click()
  await expect(row).toContainText(`Chờ ${district} duyệt`)
  await expect(page.getByText(/9 tháng: đã công bố .*, nay/)).toBeVisible()
  await expect(page.getByText(/chênh −150 · −\d+,\d điểm %/)).toBeVisible()
  await page.getByRole('button', { name: '250' }).first().click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('Các cấp đã quyết định')).toBeVisible()
  await expect(sheet.getByText(/Mẫu Văn Nam duyệt 400 ở cấp Huyện ủy A/)).toBeVisible()
  await expect(sheet.getByText(/Mẫu Thị Hồng duyệt 400 ở cấp Văn phòng/)).toBeVisible()
  await expect(sheet.getByText(reason)).toBeVisible()
  await picture(page, 'nguon-goc-mot-so')
  expect(await findFaults(page)).toEqual([])
})

test('the leader sees on the board what has changed since publication, and opens the publication', async ({
  page,
}) => {
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await page.goto('/chi-tieu?through=9')
  await expect(page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' })).toBeVisible({ timeout: 60_000 })
  const changes = page.getByRole('table', { name: 'Đã đổi từ khi công bố' })
  await expect(changes.getByRole('row', { name: /A1/ })).toContainText('−150')
  await page.getByRole('link', { name: /số đã đổi từ khi công bố/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Số liệu 9 tháng năm 2023' })).toBeVisible({
    timeout: 60_000,
  })
  await page.getByLabel('Chênh').selectOption('changed')
  await expect(page.getByRole('table', { name: 'Các số đã công bố' }).getByRole('row')).toHaveCount(4)
  await picture(page, 'so-da-cong-bo')
  expect(await findFaults(page)).toEqual([])
})

const freezing = 'Công văn chốt số liệu giao ban (minh họa)'
const typed = (page: Page) => page.getByLabel(`${indicator}, tháng 9`)

test('a month freezes while its form is open: it says why, and nothing typed is lost', async ({
  page,
  browser,
}) => {
  test.slow()
  const clerk = await browser.newPage()
  await enterAs(clerk, 'Cán bộ Văn phòng', 'Đảng ủy xã A2')
  await openEntry(clerk)
  await typed(clerk).fill('123')

  await asOffice(page)
  await page.goto('/chi-tieu/khoa-so?year=2023')
  await expect(page.getByText('nộp đến hết ngày 3 và khóa sổ từ ngày 15', { exact: false })).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  const september = page.getByRole('row', { name: /^Tháng 9/ })
  await september.getByRole('button', { name: 'Đặt riêng' }).click()
  const terms = page.getByRole('dialog')
  await terms.getByLabel('Khóa sổ từ').fill('05/10/2023')
  await terms.getByLabel('Căn cứ').fill(freezing)
  await terms.getByRole('button', { name: 'Đặt riêng' }).click()
  await expect(september).toContainText('Đã khóa sổ')

  await clerk.reload()
  await expect(clerk.getByText('Tháng 9 đã khóa sổ từ 05/10/2023')).toBeVisible()
  await expect(
    clerk.getByText('1 số anh, chị đang gõ vẫn được giữ trên máy này.', { exact: false }),
  ).toBeVisible()
  await expect(clerk.getByText('123', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Mở lại', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Đơn vị' }).fill('xa a2')
  await page.getByRole('option', { name: 'Đảng ủy xã A2' }).click()
  await form.getByLabel('Mở đến hết ngày').fill('06/10/2023')
  await form.getByLabel('Lý do mở lại').fill('Xã gửi muộn do mất điện')
  await form.getByRole('button', { name: 'Mở lại' }).click()
  await expect(page.getByText('Xã gửi muộn do mất điện')).toBeVisible()
  await picture(page, 'khoa-so')

  await clerk.reload()
  await expect(clerk.getByText('Tháng này được mở lại', { exact: false })).toBeVisible()
  await expect(typed(clerk)).toHaveValue('123')
  await clerk.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(clerk.getByText('sửa sau khóa sổ').first()).toBeVisible()
  await clerk.close()
})

test('what was frozen for the journey is open again for those after it', async ({ page }) => {
  await asOffice(page)
  await page.goto('/chi-tieu/khoa-so?year=2023')
  const september = page.getByRole('row', { name: /^Tháng 9/ })
  await september.getByRole('button', { name: 'Đặt riêng' }).click()
  const terms = page.getByRole('dialog')
  await terms.getByLabel('Khóa sổ từ').fill('15/10/2023')
  await terms.getByRole('button', { name: 'Đặt riêng' }).click()
  await expect(september).toContainText('Chưa khóa sổ')
})
