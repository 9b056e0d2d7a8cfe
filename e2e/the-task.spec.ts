import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * The life of a task beside the main loop: its date moves by decision, it goes down to a commune with guidance, a part of
 * it is waited for, it is said to be another's, and one task goes to many units at once and is taken back.
 */

test.describe.configure({ mode: 'serial' })

const plan = 'Kế hoạch truyền thông 03 chương trình mục tiêu quốc gia quý IV'
const cascaded = 'Bổ sung quy hoạch cán bộ trẻ cấp xã'
const awaited = 'Đề án sắp xếp tổ chức bên trong các ban'
const common = 'Rà soát hộ đảng viên nghèo ở cơ sở'

async function openTask(page: Page, title: string): Promise<void> {
  await page.goto('/nhiem-vu')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function pick(page: Page, label: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label })
  await field.click()
  await field.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

async function chooseStep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm thao tác' }).first().click()
  await page.getByRole('menuitem', { name }).click()
}

/** Everyone can read the page: by light and by night, and on a phone of 360 px. */
async function expectReadable(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [1440, 'dark'],
    [360, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    expect(await findFaults(page), `${page.url()} ${width} ${colorScheme}`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${page.url()} at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a later date is asked for before the date and granted; the first one stays', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', 'Báo Mẫu')
  await openTask(page, plan)
  await expect(page.getByText('hạn đầu tiên 10/10/2023')).toBeVisible()
  await chooseStep(page, 'Xin gia hạn')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Hạn đề nghị' }).fill('31/10/2023')
  await dialog.getByLabel('Vì sao cần thêm thời gian').fill('Chờ chủ đề của đơn vị thường trực chương trình.')
  await dialog.getByRole('button', { name: 'Xin gia hạn' }).click()
  await expect(page.getByText('Chờ quyết định gia hạn')).toBeVisible()

  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await openTask(page, plan)
  await page.getByRole('button', { name: 'Cho gia hạn', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cho gia hạn' }).click()
  await expect(page.getByText('Đã gia hạn 2 lần')).toBeVisible()
  await expect(page.getByText('hạn đầu tiên 10/10/2023')).toBeVisible()
  await picture(page, 'gia-han')
  await expectReadable(page)
})

test('a commune sees the whole chain and says that it has read the guidance', async ({ page }) => {
  await enterAs(page, 'Cán bộ Văn phòng', 'Đảng ủy xã B1')
  await openTask(page, cascaded)
  const chain = page.getByRole('region', { name: 'Chuỗi giao việc' })
  await expect(chain.getByText('Thường trực giao Huyện ủy B')).toBeVisible()
  await page.getByRole('button', { name: 'Tôi đã đọc' }).click()
  await expect(page.getByText(/đã đọc 05\/10\/2023/)).toBeVisible()

  await enterAs(page, 'Bí thư', 'Huyện ủy B')
  await openTask(page, cascaded)
  await chain.getByRole('link', { name: cascaded }).click()
  await expect(page.getByText(/việc cấp dưới chưa xong/)).toBeVisible()
  await expect(page.getByText(/\(Đảng ủy xã B1\) đã đọc/)).toBeVisible()
  await picture(page, 'chuoi-giao-viec')
  await expectReadable(page)
})

test('a part that is waited for is counted with the unit that owes it', async ({ page }) => {
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await openTask(page, awaited)
  const clock = page.getByRole('table', { name: 'Đồng hồ phối hợp' })
  await expect(clock.getByText('Chờ phần phối hợp')).toBeVisible()
  await expect(clock.getByText('Ban Tổ chức Tỉnh ủy')).toBeVisible()
  await picture(page, 'dong-ho-phoi-hop')
})

test('one task goes to many units, one says it is not theirs, and the rest is extended at once and taken back', async ({
  page,
}) => {
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await page.goto('/nhiem-vu')
  await page.getByRole('button', { name: 'Giao cho nhiều đơn vị' }).click()
  await page.getByLabel('Việc phải làm').fill(common)
  await page.getByLabel('Sản phẩm').fill('Danh sách hộ, nhu cầu từng hộ')
  await page.getByLabel('Yêu cầu chất lượng').fill('Có xác nhận của cấp ủy')
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('30/11/2023')
  await page.getByRole('button', { name: /^Tất cả \d+ đơn vị như Huyện ủy/ }).click()
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await expect(page.getByRole('heading', { level: 1, name: common })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Huyện ủy A' })).toBeVisible()
  await picture(page, 'dau-viec-chung')
  await expectReadable(page)

  await enterAs(page, 'Bí thư', 'Huyện ủy A')
  await openTask(page, common)
  await chooseStep(page, 'Không thuộc đơn vị tôi')
  await pick(page, 'Đúng ra là việc của', 'dan van', 'Ban Dân vận')
  await page.getByRole('dialog').getByLabel('Vì sao').fill('Ban Dân vận đã có danh sách của toàn tỉnh.')
  await page.getByRole('dialog').getByRole('button', { name: 'Không thuộc đơn vị tôi' }).click()
  await expect(page.getByText('Chờ bên giao quyết định', { exact: true })).toBeVisible()

  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await page.goto('/nhiem-vu?only=open&text=ho+dang+vien+ngheo')
  await page.getByRole('button', { name: 'Chọn nhiều' }).click()
  await page.getByRole('button', { name: 'Chọn cả trang' }).click()
  await expectReadable(page)
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Hạn mới' }).fill('15/12/2023')
  await dialog.getByLabel('Vì sao gia hạn').fill('Chờ mẫu biểu thống nhất.')
  await dialog.getByRole('button', { name: 'Gia hạn' }).click()
  await expect(page.getByText(/^Đã làm với \d+ nhiệm vụ/)).toBeVisible()
  await page.getByRole('button', { name: 'Rút lại' }).click()
  await expect(page.getByText(/^Đã làm với \d+ nhiệm vụ/)).toBeHidden()
})
