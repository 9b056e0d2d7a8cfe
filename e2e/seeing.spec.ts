import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * Seeing everything owed: the same filter as a list, a board, a calendar and a timeline, kept under a name and shared;
 * the cells by period and source; who waits for whom; the list taken out.
 */
test.describe.configure({ mode: 'serial' })

const phone = { width: 360, height: 780 }
const asOffice = (page: Page) => enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')

async function expectOnPhone(page: Page, name?: string): Promise<void> {
  const wide = page.viewportSize()
  await page.setViewportSize(phone)
  await expectForEveryone(page)
  if (name) await picture(page, name)
  if (wide) await page.setViewportSize(wide)
}

test('the same tasks stand on a board by state, and arrows walk its cards', async ({ page }) => {
  await asOffice(page)
  await page.goto('/nhiem-vu?layout=board&only=')
  const column = page.getByRole('region', { name: 'Đang làm' })
  await expect(column.getByRole('link').first()).toBeVisible()
  await column.getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(column.getByRole('link').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(column.getByRole('link').first()).toBeFocused()
  await column.scrollIntoViewIfNeeded()
  await picture(page, 'nhiem-vu-bang')
  await expectOnPhone(page)
  expect(await findFaults(page)).toEqual([])
})

test('they stand in a month by the day they are due, with the days off marked', async ({ page }) => {
  await asOffice(page)
  await page.goto('/nhiem-vu?layout=calendar&month=2023-10')
  await expect(page.getByRole('heading', { name: 'Tháng 10/2023' })).toBeVisible()
  await expect(page.getByText('ngày nghỉ').first()).toBeVisible()
  await page.getByRole('heading', { name: 'Tháng 10/2023' }).scrollIntoViewIfNeeded()
  await picture(page, 'nhiem-vu-lich')
  await expectOnPhone(page)
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Tháng sau' }).click()
  await expect(page.getByRole('heading', { name: 'Tháng 11/2023' })).toBeVisible()
  await page.goto('/nhiem-vu?layout=calendar&month=2030-01')
  await expect(page.getByText('Không có việc nào đến hạn trong tháng này.')).toBeVisible()
})

test('they stand on a line of time, the first date beside the approved one', async ({ page }) => {
  await asOffice(page)
  await page.goto('/nhiem-vu?layout=timeline')
  await expect(page.getByText(/Vạch xám: hạn đầu tiên/)).toBeVisible()
  await page.getByText(/Vạch xám: hạn đầu tiên/).scrollIntoViewIfNeeded()
  await picture(page, 'nhiem-vu-dong-thoi-gian')
  await expectOnPhone(page)
  expect(await findFaults(page)).toEqual([])
  await page.goto('/nhiem-vu?layout=timeline&text=khongcoviecnaonhuthe')
  await expect(page.getByText('Không có nhiệm vụ nào khớp các mục lọc.')).toBeVisible()
})

test('the office keeps what it looks at under a name and shares it; a unit opens it with one touch', async ({
  page,
}) => {
  await asOffice(page)
  await page.goto('/nhiem-vu?cell=open_overdue&layout=board')
  await page.getByRole('button', { name: 'Lưu cách xem này' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên').fill('Quá hạn toàn cơ quan')
  await dialog.getByLabel('Dùng chung cho cả cơ quan').check()
  await picture(page, 'luu-cach-xem')
  await dialog.getByRole('button', { name: 'Lưu cách xem này' }).click()
  const views = page.getByRole('navigation', { name: 'Cách xem đã lưu' })
  await expect(views.getByRole('link', { name: /Quá hạn toàn cơ quan/ })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await enterAs(page, 'Trưởng ban', 'Ban Tuyên giáo Tỉnh ủy')
  await page.goto('/nhiem-vu')
  await views.getByRole('link', { name: /Quá hạn toàn cơ quan/ }).click()
  await expect(page).toHaveURL(/layout=board/)
  await expect(page).toHaveURL(/cell=open_overdue/)
})

test('columns are chosen, stand in the address, and the list is taken out as a workbook', async ({
  page,
}) => {
  await asOffice(page)
  await page.goto('/nhiem-vu')
  await page.getByRole('button', { name: 'Cột' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Hạn đầu tiên' }).click()
  await expect(page).toHaveURL(/columns=/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Hạn đầu tiên', exact: true })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải .xlsx' }).click()
  expect((await download).suggestedFilename()).toBe('Nhiệm vụ.xlsx')
})

test('the cells are counted by a period beside the year before, and by source', async ({ page }) => {
  await asOffice(page)
  await page.goto('/nhiem-vu?period=year')
  await expect(page.getByText(/^năm trước /).first()).toBeVisible()
  const sources = page.getByRole('table', { name: 'Bốn ô theo nguồn' })
  await expect(sources.getByRole('row', { name: /Kết luận giao ban/ })).toBeVisible()
  await picture(page, 'bon-o-theo-ky')
  await sources
    .getByRole('row', { name: /Kết luận giao ban/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/source=meeting/)
})

test('the office names a field of work; the cells stand by field, each figure opening its rows', async ({
  page,
}) => {
  await asOffice(page)
  await page.goto('/quan-tri/linh-vuc')
  await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm lĩnh vực' })
  await dialog.getByLabel('Tên lĩnh vực').fill('Chuyển đổi số')
  await dialog.getByRole('button', { name: 'Thêm lĩnh vực' }).click()
  await expect(page.getByRole('row', { name: /Chuyển đổi số/ })).toBeVisible()
  await page.goto('/nhiem-vu/giao-viec')
  await expect(page.getByLabel('Lĩnh vực').locator('option', { hasText: 'Chuyển đổi số' })).toHaveCount(1)
  await page.goto('/nhiem-vu')
  const fields = page.getByRole('table', { name: 'Bốn ô theo lĩnh vực' })
  await expect(fields.getByRole('row', { name: /Chưa ghi lĩnh vực/ })).toBeVisible()
  const row = fields.getByRole('row', { name: /Dân vận/ })
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL(/workField=/)
  await expect(page.getByLabel('Lĩnh vực', { exact: true })).toContainText('Dân vận')
  expect(await findFaults(page)).toEqual([])
})

test('one sees which unit waits for which, for what and how long', async ({ page }) => {
  await asOffice(page)
  await page.goto('/nhiem-vu')
  await page.getByRole('link', { name: 'Ai đang chờ ai' }).click()
  const table = page.getByRole('table', { name: 'Ai đang chờ ai' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await picture(page, 'ai-cho-ai')
  await expectOnPhone(page)
  expect(await findFaults(page)).toEqual([])
})

test('ten tasks are updated in turn without a mouse', async ({ page }) => {
  await enterAs(page, 'Trưởng ban', 'Ban Tổ chức Tỉnh ủy')
  await page.goto('/viec-cua-toi')
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible()
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: /Cập nhật lần lượt/ })
  await expect(dialog).toBeVisible()
  await picture(page, 'cap-nhat-lan-luot')
  const name = async () => (await dialog.getByRole('heading').first().textContent()) ?? ''
  for (let turn = 0; turn < 10 && (await dialog.isVisible()); turn++) {
    const before = await name()
    const acknowledge = dialog.getByRole('button', { name: 'Nhận việc' })
    if (await acknowledge.isVisible()) {
      await expect(acknowledge).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(dialog.getByLabel('Đã làm được, %')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('60')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Đã làm thêm một phần.')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(async () => ((await dialog.isVisible()) ? name() : '')).not.toBe(before)
  }
})
