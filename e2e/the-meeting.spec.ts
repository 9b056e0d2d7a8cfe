import { type Browser, type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * One meeting from its agenda to its annex: the office prepares it, a unit asks something of the leader, two secretaries take
 * the minutes at once (one of them loses the network in mid-line), the screens turn together, and closing makes the tasks.
 */
test.describe.configure({ mode: 'serial' })

const title = 'Giao ban chuyên đề hồ sơ số'
const request = 'Hỗ trợ máy quét hồ sơ cho các đảng ủy xã'
const line =
  '2. Huyện ủy C chủ trì, phối hợp Huyện ủy D số hóa hồ sơ đảng viên các xã, trước 30/10; yêu cầu: đủ hồ sơ từng xã'
const work = 'Số hóa hồ sơ đảng viên các xã'

async function pick(page: Page, label: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox', { name: label })
  await field.click()
  await field.fill(typed)
  await page.getByRole('option', { name: option, exact: true }).first().click()
}

async function openMeeting(page: Page): Promise<void> {
  await page.goto('/giao-ban')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Another person at a screen of their own. */
async function besides(browser: Browser, post: string, unit: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enterAs(page, post, unit)
  return page
}

test('the office prepares it: agenda with time and speaker, and who comes', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/giao-ban')
  await page.getByRole('button', { name: 'Lập lịch họp' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên cuộc họp').fill(title)
  await dialog.getByLabel('Loạt họp').fill('Giao ban chuyên đề')
  await dialog.getByLabel('Người chủ trì').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Lập lịch họp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  await dialog.getByLabel('Nội dung', { exact: true }).fill('Tiến độ số hóa hồ sơ')
  await pick(page, 'Đơn vị trình bày', 'huyen uy c', 'Huyện ủy C')
  await dialog.getByLabel('Số phút').fill('15')
  await dialog.getByRole('button', { name: 'Thêm nội dung' }).click()
  await expect(page.getByText('Tiến độ số hóa hồ sơ')).toBeVisible()
  await page.getByRole('button', { name: 'Mời đơn vị' }).click()
  for (const letter of ['C', 'D']) await pick(page, 'Các đơn vị', `huyen uy ${letter}`, `Huyện ủy ${letter}`)
  // The list of units closes when one goes on.
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Mời đơn vị' }).click()
  await expect(page.getByText('2 đơn vị mời')).toBeVisible()
})

test('a unit asks something of the leader before it, and sees no drafts', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', 'Huyện ủy C')
  await openMeeting(page)
  await page.getByRole('button', { name: 'Nêu kiến nghị' }).click()
  await page.getByRole('dialog').getByLabel('Nội dung kiến nghị').fill(request)
  await page.getByRole('dialog').getByRole('button', { name: 'Nêu kiến nghị' }).click()
  await expect(page.getByRole('link', { name: request }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ghi biên bản' })).toHaveCount(0)
})

test('two secretaries take the minutes at once, and a lost network loses no line', async ({
  page,
  browser,
}) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openMeeting(page)
  await page.getByRole('button', { name: 'Khai mạc' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khai mạc' }).click()
  await expect(page.getByText('Đã thay đổi từ lúc khai mạc')).toBeVisible()
  await page.getByRole('table', { name: 'Các con số của tài liệu' }).scrollIntoViewIfNeeded()
  await picture(page, 'tai-lieu-giao-ban')
  await page.getByRole('link', { name: 'Ghi biên bản' }).click()
  const other = await besides(browser, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await other.goto(page.url())
  const typing = other.getByLabel('Gõ một dòng')
  await typing.fill('Huyện ủy D nêu thiếu máy quét')
  await typing.press('Enter')
  await expect(page.getByText('Huyện ủy D nêu thiếu máy quét')).toBeVisible()

  await page.context().setOffline(true)
  const mine = page.getByLabel('Gõ một dòng')
  await mine.fill('KL: ghi nhận kết quả của các đơn vị')
  await mine.press('Enter')
  await expect(page.getByText('Mất mạng: 1 dòng đang chờ gửi')).toBeVisible()
  await page.context().setOffline(false)
  await expect(other.getByText('Ghi nhận kết quả của các đơn vị')).toBeVisible()
  await expect(page.getByText('Mất mạng')).toBeHidden()

  await typing.fill(line)
  await expect(other.getByRole('textbox', { name: 'Thời hạn' })).toHaveValue('30/10/2023')
  await picture(other, 'ghi-bien-ban')
  expect(await findFaults(other)).toEqual([])
  await typing.press('Enter')
  await expect(page.getByText(work)).toBeVisible()
  await expect(page.getByText('Hạn 30/10/2023')).toBeVisible()
  await other.context().close()
})

test('the word on a recommendation is given on the same page; the screens turn together', async ({
  page,
  browser,
}) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openMeeting(page)
  await page.getByRole('link', { name: 'Ghi biên bản' }).click()
  const asked = page.getByRole('listitem').filter({ hasText: request })
  await asked.getByRole('button', { name: 'Cho ý kiến' }).click()
  await page.getByRole('dialog').getByLabel('Ý kiến', { exact: true }).selectOption('accept')
  await page
    .getByRole('dialog')
    .getByLabel('Ý kiến của người chủ trì')
    .fill('Đồng ý; Văn phòng tham mưu mức cụ thể.')
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi ý kiến' }).click()
  await expect(asked.getByText(/^Kết luận 3/)).toBeVisible()

  await page.getByRole('link', { name: 'Trình chiếu' }).click()
  await expect(page.getByText(/^1 trên \d+$/)).toBeVisible()
  const hall = await besides(browser, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await hall.goto(page.url())
  await expect(hall.getByText(/^1 trên \d+$/)).toBeVisible()
  await page.getByRole('link', { name: 'Màn hình thư ký' }).click()
  await page.getByRole('button', { name: 'Bắt đầu' }).first().click()
  await expect(page.getByRole('timer')).toContainText('còn lại')
  await page.keyboard.press('ArrowRight')
  await expect(hall.getByText(/^2 trên \d+$/)).toBeVisible()
  await hall.keyboard.press('ArrowRight')
  await expect(page.getByText(/^3 trên \d+$/)).toBeVisible()
  await picture(page, 'man-hinh-thu-ky')
  expect(await findFaults(page)).toEqual([])
  await hall.context().close()
})

test('closing makes the task; the annex and the register tell where each conclusion stands', async ({
  page,
}) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openMeeting(page)
  await page.getByRole('button', { name: 'Kết thúc cuộc họp' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc cuộc họp' }).click()
  await expect(page.getByText('Đã giao 1 nhiệm vụ, ghi 1 ý kiến chỉ đạo.')).toBeVisible()
  await page.getByRole('link', { name: 'Tình hình thực hiện' }).click()
  await expect(page.getByText('Đã xác nhận: 0 trên 1')).toBeVisible()
  await picture(page, 'tinh-hinh-thuc-hien')
  expect(await findFaults(page)).toEqual([])
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải về (.xlsx)' }).click(),
  ])
  expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/)

  await enterAs(page, 'Chuyên viên', 'Huyện ủy C')
  await page.goto('/viec-cua-toi')
  await expect(page.getByText(work).first()).toBeVisible()
  await page.goto('/giao-ban/ket-luan?standing=open')
  await expect(page.getByText(work)).toBeVisible()
})
