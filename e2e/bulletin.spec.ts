import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * A news item from a closed meeting to someone without an account: drafted from what was accepted, edited, a picture with its
 * caption, approved by another, published, opened to everyone by the administrator, taken as a folder, withdrawn.
 */
test.describe.configure({ mode: 'serial' })

const headline = 'Sáu tháng đầu năm: rà soát từng chỉ tiêu chậm'
const asWriter = (page: Page) => enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
const asLeader = (page: Page) => enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
const asAdministrator = (page: Page) => enterAs(page, 'Quản trị hệ thống', 'Văn phòng Tỉnh ủy')
const act = (page: Page, name: string) => page.locator('header').getByRole('button', { name, exact: true })
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAABaCAIAAACwpMoFAAAAoklEQVR42u3RAQ0AAAjDsAtDCZoQjQ9oMgVrqkeHiwWABViABViABViAAQuwAAuwAAuwAAMWYAEWYAEWYAEWYMACLMACLMACLMCABViABViABViAAQuwAAuwAAuwAAswYAEWYAEWYAEWYMACLMACLMACLMCAXQAswAIswAIswAIMWIAFWIAFWIAFGLAAC7AAC7AAC7AAAxZgARZgARZgAf7VAnOdvDKCo5U7AAAAAElFTkSuQmCC',
  'base64',
)

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

test('the office drafts it from a closed meeting and works on the words', async ({ page }) => {
  await asWriter(page)
  await page.goto('/ban-tin')
  await expect(page.getByText('Chưa có tin nào')).toBeVisible()
  await act(page, 'Viết tin từ cuộc họp').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Viết tin từ cuộc họp' }).click()
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await expect(text).toContainText('Thường trực Tỉnh ủy tổ chức')
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(headline)
  await text.press('Control+End')
  await text.press('Enter')
  await text.pressSequentially('Các đơn vị cam kết hoàn thành 100% kế hoạch: ')
  await page.getByRole('button', { name: /^Chèn: Kết luận 1 / }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'hội nghị.png', mimeType: 'image/png', buffer: png })
  const fresh = page.getByRole('group', { name: 'Ghi chú thích cho ảnh vừa thêm' })
  await fresh.getByRole('button', { name: 'Thêm vào tin' }).click()
  await expect(fresh.getByText('Điền', { exact: false }).first()).toBeVisible()
  await fresh.getByLabel('Chú thích').fill('Quang cảnh hội nghị')
  await fresh.getByLabel('Mô tả cho người không xem được ảnh').fill('Hội trường, các đại biểu ngồi theo hàng')
  await fresh.getByRole('button', { name: 'Thêm vào tin' }).click()
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
})

test('another approves it, the office publishes, the administrator opens the bulletin', async ({ page }) => {
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
})

test('someone without an account reads it, on a phone and in the dark too', async ({ page }) => {
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
  await expect(
    page.getByRole('img', { name: 'Hội trường, các đại biểu ngồi theo hàng' }).first(),
  ).toBeVisible()
  await expect(page.getByText('Dữ liệu minh họa')).toBeVisible()
  const shared = page.locator('meta[property="og:image"]')
  const preview = await page.request.get((await shared.getAttribute('content')) ?? '')
  expect([preview.status(), preview.headers()['content-type']]).toEqual([200, 'image/png'])
  await expectForEveryone(page)
  await picture(page, 'tin-cong-khai')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectForEveryone(page)
  await picture(page, 'tin-cong-khai-360')
  await page.goto((address ?? '').replace(/\/[^/]+$/, ''))
  await expect(page.getByRole('link', { name: headline })).toBeVisible()
  await expectForEveryone(page)
})

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

test('what is withdrawn is gone for its readers', async ({ page }) => {
  await asWriter(page)
  await openItem(page)
  const address = await page.getByRole('link', { name: 'Trang công khai' }).getAttribute('href')
  await step(page, 'Gỡ tin', 'Đăng nhầm bản nháp')
  expect((await page.request.get(address ?? '')).status()).toBe(404)
})
