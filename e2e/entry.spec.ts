import { type Browser, type Page, expect, test } from '@playwright/test'
import { enterAs, enterByDoor } from './enter.ts'
import { expectForEveryone } from './faults.ts'
import { picture } from './picture.ts'

/** Figures are typed as in Excel: by month, by year, on a phone; and by two people in one grid. */
test.describe.configure({ mode: 'serial' })

const unit = 'Trường Chính trị tỉnh Mẫu'
const kinds = [
  { name: 'Học viên tốt nghiệp', unitOfMeasure: 'học viên' },
  { name: 'Giờ giảng lý luận', unitOfMeasure: 'giờ', decimals: 1 },
  { name: 'Kinh phí đào tạo lũy kế', unitOfMeasure: 'triệu đồng', entry: 'cumulative' },
  { name: 'Tỷ lệ học viên khá, giỏi', unitOfMeasure: '%', aggregation: 'ratio', baseName: 'học viên dự thi' },
  { name: 'Có kế hoạch kiểm định', unitOfMeasure: 'có hoặc chưa', direction: 'yes_no', aggregation: 'last' },
  {
    name: 'Xếp loại phòng học',
    unitOfMeasure: 'mức',
    direction: 'scale',
    aggregation: 'last',
    scaleLevels: ['Chưa đạt', 'Đạt', 'Tốt'],
  },
]
const planned = ['240', '960', '1200', '80', '1', '3']

/** Sends requests as the page's own person: what the journey is not about. */
async function ask(
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<{ units?: { id: string; name: string }[] }> {
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: { 'x-nhip-csrf': '1', 'idempotency-key': crypto.randomUUID() },
    ...(body ? { data: body } : {}),
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as { units?: { id: string; name: string }[] }
}

let unitId = ''
const gridOf = (month: number, view: string) =>
  `/chi-tieu/nhap-so-lieu?unit=${unitId}&year=2022&month=${month}&view=${view}`
const cell = (page: Page, indicator: string, month: number) =>
  page.getByLabel(`${indicator}, tháng ${month}`, { exact: true })

async function openGrid(page: Page, month: number, view = 'month'): Promise<void> {
  await page.goto(gridOf(month, view))
  await expect(page.getByText('Giờ giảng lý luận').first()).toBeVisible()
}

const paste = (page: Page, text: string) =>
  page.evaluate((range) => {
    const data = new DataTransfer()
    data.setData('text/plain', range)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

test.beforeAll('six ways of counting for one unit, in a year that is over', async ({ browser }) => {
  const page = await browser.newPage()
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  const { units = [] } = await ask(page, 'GET', '/units')
  unitId = units.find(({ name }) => name === unit)?.id ?? ''
  for (const [index, kind] of kinds.entries()) {
    const id = crypto.randomUUID()
    const ordinal = 90_000 + index
    await ask(page, 'POST', '/indicators', { id, code: `NH-${index}`, ordinal, ...kind })
    const target = { id: crypto.randomUUID(), indicatorId: id, unitId, year: 2022 }
    await ask(page, 'POST', '/targets', { ...target, planned: planned[index] })
  }
  await page.close()
})

test('a range from Excel is laid on the grid, filled down, taken back and copied out', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', unit)
  await openGrid(page, 3)
  await cell(page, kinds[0]?.name ?? '', 3).focus()
  await paste(page, '21\n80,5\n310\n45\t60\nc\nt\n')
  await expect(page.getByText('Đã dán 7 ô.').first()).toBeVisible()
  await expect(page.getByText('= 75,0 %')).toBeVisible()
  await expect(page.getByText('riêng kỳ này: 310')).toBeVisible()
  await cell(page, 'Xếp loại phòng học', 3).focus()
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, 'Có kế hoạch kiểm định', 3)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel(/học viên dự thi, tháng 3$/)).toBeFocused()
  await picture(page, 'nhap-cac-loai')
  await expectForEveryone(page)
  await cell(page, kinds[0]?.name ?? '', 3).focus()
  await paste(page, '=SUM(A1:A9)\n05/10/2023\n1.234\n')
  await expect(page.getByText(/Đây là công thức, không phải số/)).toBeVisible()
  await expect(page.getByText(/Đây là ngày tháng, không phải số/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lấy 1234' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell(page, kinds[0]?.name ?? '', 3)).toHaveValue('21')
  await expect(page.getByText('= 75,0 %')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByText(/Bản nháp lưu lúc/).first()).toBeVisible()
  await expect(cell(page, 'Có kế hoạch kiểm định', 3)).toHaveValue('Có')
  await expect(cell(page, 'Xếp loại phòng học', 3)).toHaveValue('Tốt')
})

test('ten thousand cells are taken as they come, and what is outside is said', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', unit)
  await openGrid(page, 4)
  await cell(page, kinds[0]?.name ?? '', 4).focus()
  await paste(page, Array.from({ length: 100 }, () => Array(100).fill('7').join('\t')).join('\n'))
  await expect(page.getByText(/Đã dán \d+ ô\. 9\.?\d{3} ô nằm ngoài bảng, bỏ qua\./).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell(page, kinds[0]?.name ?? '', 4)).toHaveValue('')
})

test('a year of twelve months is entered in one act, months that stand are copied along', async ({
  page,
}) => {
  await enterAs(page, 'Chuyên viên', unit)
  await openGrid(page, 3, 'year')
  await cell(page, 'Giờ giảng lý luận', 5).fill('82')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, 'Giờ giảng lý luận', 6)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(cell(page, 'Kinh phí đào tạo lũy kế', 5)).toHaveValue('82')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Kinh phí đào tạo lũy kế', 5)).toHaveValue('')
  await page.keyboard.press('Escape')
  await cell(page, 'Giờ giảng lý luận', 6).fill('31O')
  await expect(page.getByText(/tháng 6: “31O”: Có chữ O ở chỗ số không\./)).toBeVisible()
  await page.getByRole('button', { name: 'Lấy 310' }).click()
  await picture(page, 'nhap-ca-nam')
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByText('Mọi ô đã lưu.').first()).toBeVisible()
  await page.reload()
  await expect(cell(page, 'Giờ giảng lý luận', 6)).toHaveValue('310')
})

async function openAs(browser: Browser, post: string, month: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await enterAs(page, post, unit)
  await openGrid(page, month)
  return page
}

test('two people in one grid see each other, and neither overwrites the other unseen', async ({
  browser,
}) => {
  const clerk = await openAs(browser, 'Chuyên viên', 7)
  const head = await openAs(browser, 'Hiệu trưởng', 7)
  const name = kinds[0]?.name ?? ''
  await cell(clerk, name, 7).fill('30')
  await cell(head, name, 7).fill('33')
  await cell(head, 'Giờ giảng lý luận', 7).fill('70')
  await head.getByRole('button', { name: 'Lưu nháp' }).click()
  // What is saved is on the other screen by itself, with who saved it; what both typed is asked about.
  await expect(clerk.getByText(/Văn Lâm vừa ghi 33; anh, chị đang gõ 30\./)).toBeVisible()
  await expect(cell(clerk, 'Giờ giảng lý luận', 7)).toHaveValue('70')
  await expect(clerk.getByText(/^.*Văn Lâm vừa ghi$/)).toBeVisible()
  await picture(clerk, 'hai-nguoi-mot-bang')
  await clerk.getByRole('button', { name: 'Giữ 30' }).click()
  await clerk.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(cell(head, name, 7)).toHaveValue('30')
  await cell(head, name, 7).fill('35')
  await cell(clerk, name, 7).fill('36')
  await clerk.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(head.getByText(/vừa ghi 36; anh, chị đang gõ 35\./)).toBeVisible()
  await head.getByRole('button', { name: 'Lấy 36' }).click()
  await expect(cell(head, name, 7)).toHaveValue('36')
  await clerk.context().close()
  await head.context().close()
})

test('what is typed outlives the network, the window and the session', async ({ page, context }) => {
  await enterAs(page, 'Chuyên viên', unit)
  await openGrid(page, 9)
  await context.setOffline(true)
  await cell(page, kinds[0]?.name ?? '', 9).fill('17')
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await enterByDoor(again, 'Chuyên viên', unit)
  await openGrid(again, 9)
  await expect(cell(again, kinds[0]?.name ?? '', 9)).toHaveValue('17')
  await enterAs(again, 'Hiệu trưởng', unit)
  await openGrid(again, 9)
  await expect(cell(again, kinds[0]?.name ?? '', 9)).toHaveValue('')
})

test('on a phone one target comes after another, each saved as one goes on', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enterAs(page, 'Chuyên viên', unit)
  await page.goto(gridOf(4, ''))
  await expect(page.getByText(/^\d+ trên \d+ chỉ tiêu xong/)).toBeVisible()
  await expectForEveryone(page)
  const heading = page.getByRole('heading', { level: 2 })
  for (let step = 0; step < 30; step++) {
    if ((await heading.textContent()) === kinds[0]?.name) break
    await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  }
  await expect(page.getByText('Kỳ trước')).toBeVisible()
  await cell(page, kinds[0]?.name ?? '', 4).fill('22')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Giờ giảng lý luận')
  await cell(page, 'Giờ giảng lý luận', 4).fill('81')
  await picture(page, 'tung-chi-tieu-360')
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await expect(page.getByText('Đã lưu')).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await expect(heading).toHaveText('Tỷ lệ học viên khá, giỏi')
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await page.getByRole('radio', { name: 'Không', exact: true }).check()
  await page.getByRole('button', { name: 'Tiếp', exact: true }).click()
  await page.getByRole('radio', { name: 'Đạt', exact: true }).check()
  await page.getByRole('button', { name: 'Xem lại và nộp' }).click()
  await expect(page.getByRole('list', { name: 'Xem lại và nộp' })).toContainText('81')
  await expectForEveryone(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await expectForEveryone(page)
})
