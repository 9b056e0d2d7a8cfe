import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Page, expect } from '@playwright/test'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { drawMeetingRoom } from '#server/demonstration/draw-meeting-room.ts'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/** A news item from a closed meeting to someone without an account, as the journey of a meeting ends with it. */

const headline = 'Chín tháng đầu năm: rà soát từng chỉ tiêu chậm'
const scene = 'Quang cảnh hội nghị'
const asWriter = (page: Page) => enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
const asLeader = (page: Page) => enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
const asAdministrator = (page: Page) => enterAs(page, 'Quản trị hệ thống', 'Văn phòng Tỉnh ủy')
const act = (page: Page, name: string) => page.locator('header').getByRole('button', { name, exact: true })
async function openItem(page: Page): Promise<void> {
  await page.goto('/ban-tin')
  await page.getByRole('link', { name: headline }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
}

async function step(page: Page, name: string, reason?: string): Promise<void> {
  await act(page, name).click()
  const dialog = page.getByRole('dialog')
  if (reason) await dialog.getByLabel('Lý do').fill(reason)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** The office adds a photograph to the meeting on its page. */
export async function addPhotograph(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Thêm ảnh' }).click()
  const dialog = page.getByRole('dialog')
  const file = { name: 'hội nghị.png', mimeType: 'image/png', buffer: Buffer.from(drawMeetingRoom()) }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByLabel('Chú thích').fill(scene)
  await dialog
    .getByLabel('Mô tả cho người không xem được ảnh')
    .fill('Hội trường, các đại biểu ngồi theo hàng')
  await dialog.getByRole('button', { name: 'Thêm ảnh' }).click()
  await expect(page.getByRole('list', { name: 'Ảnh cuộc họp' }).getByText(scene)).toBeVisible()
}

/** The closed meeting offers its news item, drafted from what was accepted; the office works on the words and takes the photograph. */
export async function draftFromMeeting(page: Page, conclusion: string): Promise<void> {
  await act(page, 'Viết tin từ cuộc họp').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Viết tin từ cuộc họp' }).click()
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await expect(text).toContainText('Thường trực Tỉnh ủy tổ chức')
  await expect(text).toContainText(conclusion)
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(headline)
  await text.press('Control+End')
  await text.press('Enter')
  await text.pressSequentially('Các đơn vị cam kết hoàn thành 100% kế hoạch: ')
  await page.getByRole('button', { name: /^Chèn: Kết luận 1 / }).click()
  await page.getByRole('button', { name: `Dùng ảnh: ${scene}` }).click()
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await expect(page.getByText('1 con số gõ tay, không có nguồn')).toBeVisible()
  await page.getByRole('button', { name: 'Chèn vào bài' }).click()
  await page.getByRole('button', { name: 'Lưu bản đang viết' }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 0))
  await picture(page, 'viet-tin')
  expect(await findFaults(page)).toEqual([])
  await step(page, 'Trình duyệt')
  await expect(page.getByText('Chờ duyệt').first()).toBeVisible()
}

/** The leader approves, the office publishes, the administrator opens the bulletin. */
export async function publishToEveryone(page: Page): Promise<void> {
  await asLeader(page)
  await openItem(page)
  await expect(page.getByText('100%')).not.toHaveCount(0)
  await step(page, 'Duyệt')
  await asWriter(page)
  await openItem(page)
  await step(page, 'Đăng')
  await expect(page.getByText('Bản tin chưa mở cho người ngoài.')).toBeVisible()
  await asAdministrator(page)
  await page.goto('/ban-tin')
  await page.getByRole('button', { name: 'Mở hoặc đóng bản tin' }).click()
  await page.getByRole('dialog').getByText('Cho đọc không cần tài khoản').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText(/^Đang mở tại/)).toBeVisible()
  await picture(page, 'ban-tin')
}

/** Someone without an account reads it, on a phone and in the dark too. */
export async function readWithoutAccount(page: Page, conclusion: string): Promise<void> {
  await asWriter(page)
  await openItem(page)
  const address = await page.getByRole('link', { name: 'Trang công khai' }).getAttribute('href')
  const [folder] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải thư mục đăng cổng' }).click(),
  ])
  expect(folder.suggestedFilename()).toMatch(/\.zip$/)
  await readFromFolder(page, await readFile(await folder.path()))
  await page.context().clearCookies()
  await page.goto(address ?? '')
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await expect(page.getByText(conclusion).first()).toBeVisible()
  // In the text, so not above it as well.
  await expect(page.getByRole('img', { name: 'Hội trường, các đại biểu ngồi theo hàng' })).toHaveCount(1)
  await expect(page.getByText('Dữ liệu minh họa')).toBeVisible()
  const shared = page.locator('meta[property="og:image"]')
  const preview = await page.request.get((await shared.getAttribute('content')) ?? '')
  expect([preview.status(), preview.headers()['content-type']]).toEqual([200, 'image/png'])
  await expectForEveryone(page)
  await picture(page, 'tin-cong-khai')
  const wide = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 780 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectForEveryone(page)
  await picture(page, 'tin-cong-khai-360')
  await page.goto((address ?? '').replace(/\/[^/]+$/, ''))
  await expect(page.getByRole('link', { name: headline })).toBeVisible()
  await expectForEveryone(page)
  await page.emulateMedia({ colorScheme: null })
  if (wide) await page.setViewportSize(wide)
}

/** The folder as whoever keeps the portal gets it: unpacked anywhere, its page opens by itself with its picture. */
async function readFromFolder(page: Page, zip: Buffer): Promise<void> {
  const place = await mkdtemp(path.join(tmpdir(), 'nhip-e2e-'))
  const archive = await openArchive(zip)
  for (const name of archive.names) {
    await mkdir(path.dirname(path.join(place, name)), { recursive: true })
    await writeFile(path.join(place, name), (await archive.find(name)) ?? '')
  }
  await page.goto(`file://${place}/tin.html`)
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  const image = page.getByRole('img', { name: 'Hội trường, các đại biểu ngồi theo hàng' }).first()
  await expect
    .poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await rm(place, { recursive: true })
}

/** What is withdrawn is gone for its readers. */
export async function withdrawNews(page: Page): Promise<void> {
  await asWriter(page)
  await openItem(page)
  const address = await page.getByRole('link', { name: 'Trang công khai' }).getAttribute('href')
  await step(page, 'Gỡ tin', 'Đăng nhầm bản nháp')
  expect((await page.request.get(address ?? '')).status()).toBe(404)
}
