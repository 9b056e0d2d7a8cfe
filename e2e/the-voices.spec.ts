import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * What units say and what is answered: a difficulty raised by one unit and again for another, the recommendation that asks
 * for money, the leader's word that makes a task, the money approved, allotted and spent, each raiser saying that the
 * difficulty is gone; then a matter submitted for direction, and a practice that another unit takes up.
 */
test.describe.configure({ mode: 'serial' })

const phone = { width: 360, height: 780 }
const difficulty = 'Máy chủ dựng bản tin hỏng, mỗi số chậm hai ngày'
const recommendation = 'Cấp 180 triệu đồng thay máy chủ dựng bản tin'
const task = 'Thay máy chủ dựng bản tin'
const asPaper = (page: Page) => enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
const asBoard = (page: Page) => enterAs(page, 'Trưởng ban', 'Ban Dân vận Tỉnh ủy')
const asOffice = (page: Page) => enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
const asLeader = (page: Page) => enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')

async function pick(page: Page, label: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox', { name: label })
  await field.click()
  await field.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

/** On a phone and in the dark: nothing wider than the window, nothing that keeps somebody from using it. */
async function expectEverywhere(page: Page): Promise<void> {
  expect(await findFaults(page)).toEqual([])
  const wide = page.viewportSize()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await expectForEveryone(page)
  await page.emulateMedia({ colorScheme: null })
  if (wide) await page.setViewportSize(wide)
}

async function openDifficulty(page: Page): Promise<void> {
  await page.goto('/kien-nghi/kho-khan')
  await page.getByRole('link', { name: difficulty }).click()
  await expect(page.getByRole('heading', { level: 1, name: difficulty })).toBeVisible()
}

test('a unit raises a difficulty and names the target that it holds up', async ({ page }) => {
  await asPaper(page)
  await page.goto('/kien-nghi/kho-khan')
  await page.getByRole('button', { name: 'Nêu khó khăn' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nội dung').fill(difficulty)
  await dialog.getByLabel('Nguyên nhân').selectOption('money')
  await dialog.getByRole('button', { name: 'Nêu khó khăn' }).click()
  await openDifficulty(page)
  await page.getByRole('button', { name: 'Thêm chỉ tiêu bị vướng' }).click()
  await dialog.getByRole('textbox', { name: 'Chỉ tiêu' }).click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('button', { name: 'Thêm chỉ tiêu bị vướng' }).click()
  const held = page.getByRole('region', { name: /^Đang làm vướng/ })
  await expect(held.getByText('Chỉ tiêu', { exact: true })).toBeVisible()
  await held.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: /^Khó khăn làm vướng chỉ tiêu này/ })).toContainText(
    difficulty,
  )
})

test('the office raises it again for another unit: still one, with two raisers', async ({ page }) => {
  await asOffice(page)
  await openDifficulty(page)
  await page.getByRole('button', { name: 'Đơn vị khác cũng nêu' }).click()
  await pick(page, 'Đơn vị nêu thêm', 'dan van', 'Ban Dân vận Tỉnh ủy')
  await page.getByRole('dialog').getByRole('button', { name: 'Đơn vị khác cũng nêu' }).click()
  await expect(page.getByText('2 đơn vị nêu')).toBeVisible()
  await page.goto('/kien-nghi/kho-khan')
  const causes = page.getByRole('region', { name: /^Còn bao nhiêu/ })
  await expect(causes.getByRole('heading', { name: 'Theo nguyên nhân' })).toBeVisible()
  await picture(page, 'kho-khan')
  await expectEverywhere(page)
  await causes.getByRole('listitem').filter({ hasText: 'Kinh phí' }).getByRole('link').click()
  await expect(page.getByRole('list', { name: 'Khó khăn' }).getByText(difficulty)).toBeVisible()
})

test('a recommendation asks for money because of it', async ({ page }) => {
  await asPaper(page)
  await openDifficulty(page)
  await page.getByRole('button', { name: 'Nêu kiến nghị' }).click()
  await page.getByRole('dialog').getByLabel('Nội dung kiến nghị').fill(recommendation)
  await page.getByRole('dialog').getByRole('button', { name: 'Nêu kiến nghị' }).click()
  await expect(page.getByRole('link', { name: recommendation })).toBeVisible()
  await page.getByRole('button', { name: 'Đề nghị kinh phí' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Để làm gì').fill('Mua máy chủ dựng bản tin')
  await dialog.getByLabel('Số tiền').fill('180.000.000')
  await dialog.getByRole('button', { name: 'Đề nghị kinh phí' }).click()
  await expect(page.getByRole('link', { name: 'Mua máy chủ dựng bản tin' })).toBeVisible()
})

test('the leader agrees and makes a task in the same word', async ({ page }) => {
  await asLeader(page)
  await page.goto('/kien-nghi')
  await expect(page.getByRole('region', { name: /^Chờ ở cấp nào/ })).toContainText('Thường trực')
  await page.getByRole('link', { name: recommendation }).click()
  await expect(page.getByRole('heading', { level: 1, name: recommendation })).toBeVisible()
  await page.getByRole('button', { name: 'Cho ý kiến' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ý kiến', { exact: true }).selectOption('accept')
  await dialog.getByLabel('Nội dung chỉ đạo').fill('Đồng ý. Báo Mẫu thay máy trong tháng 11.')
  await dialog.getByRole('button', { name: 'Giao thêm một việc' }).click()
  await dialog.getByLabel('Tên việc').fill(task)
  await pick(page, 'Đơn vị chủ trì', 'bao mau', 'Báo Mẫu')
  await dialog.getByRole('textbox', { name: 'Thời hạn' }).fill('30/11/2023')
  await dialog.getByLabel('Sản phẩm').fill('Máy chủ mới, biên bản bàn giao')
  await dialog.getByLabel('Yêu cầu chất lượng').fill('Bản tin ra đúng ngày ba số liền')
  await picture(page, 'cho-y-kien-giao-viec')
  await dialog.getByRole('button', { name: 'Cho ý kiến' }).click()
  await page.getByRole('link', { name: `Giao việc: ${task}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible()
})

async function enterAmount(page: Page, verb: string, amount: string, document: string): Promise<void> {
  await page.getByRole('button', { name: verb }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số tiền').fill(amount)
  await dialog.getByLabel('Số, ký hiệu văn bản').fill(document)
  await dialog.getByRole('button', { name: verb }).click()
  await expect(dialog).toBeHidden()
}

test('the money is approved and allotted by the leader, and spent by the unit', async ({ page }) => {
  await asLeader(page)
  await openDifficulty(page)
  await page.getByRole('link', { name: 'Mua máy chủ dựng bản tin' }).click()
  await enterAmount(page, 'Duyệt kinh phí', '170.000.000', 'QĐ 41 (minh họa)')
  await enterAmount(page, 'Cấp kinh phí', '170.000.000', 'Lệnh chi 12 (minh họa)')
  const address = page.url()
  await asPaper(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Ghi đã chi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số tiền').fill('175.000.000')
  await expect(dialog.getByLabel('Vì sao chi nhiều hơn số đã cấp')).toBeVisible()
  await dialog.getByLabel('Số tiền').fill('168.000.000')
  await dialog.getByRole('button', { name: 'Ghi đã chi' }).click()
  await expect(page.getByText('98,8% số đã cấp')).toBeVisible()
  await picture(page, 'mot-kinh-phi')
  await expectEverywhere(page)
  await page.goto('/kien-nghi/kinh-phi')
  await expect(page.getByRole('table', { name: 'Theo đơn vị' })).toContainText('Báo Mẫu')
  await picture(page, 'kinh-phi')
  await expectEverywhere(page)
})

test('the difficulty is gone when the last raiser has said so', async ({ page }) => {
  await asPaper(page)
  await openDifficulty(page)
  await picture(page, 'mot-kho-khan')
  await expectEverywhere(page)
  const raisers = page.getByRole('list', { name: 'Đơn vị nêu' })
  await raisers.getByRole('listitem').filter({ hasText: 'Báo Mẫu' }).getByRole('button').click()
  await expect(raisers.getByText('Đã hết từ 05/10/2023')).toHaveCount(1)
  await asBoard(page)
  await openDifficulty(page)
  await raisers.getByRole('listitem').filter({ hasText: 'Ban Dân vận' }).getByRole('button').click()
  await expect(raisers.getByText('Đã hết từ 05/10/2023')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Khó khăn lại xảy ra' })).toBeVisible()
})

test('a matter is submitted, gets its direction, and the time is measured', async ({ page }) => {
  await asPaper(page)
  await page.goto('/kien-nghi/trinh-xin-y-kien')
  await page.getByRole('button', { name: 'Trình xin ý kiến' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Về việc').fill('Xin ý kiến về ra thêm số cuối tuần')
  await dialog
    .getByLabel('Nội dung trình')
    .fill('Hai phương án: ra từ tháng 11, hoặc từ năm 2024. Đề xuất phương án hai.')
  await dialog.getByRole('button', { name: 'Trình xin ý kiến' }).click()
  await expect(page.getByRole('link', { name: 'Xin ý kiến về ra thêm số cuối tuần' })).toBeVisible()
  await asLeader(page)
  await page.goto('/kien-nghi/trinh-xin-y-kien')
  await page.getByRole('link', { name: 'Xin ý kiến về ra thêm số cuối tuần' }).click()
  await page.getByRole('button', { name: 'Cho ý kiến' }).click()
  await dialog.getByLabel('Nội dung chỉ đạo').fill('Đồng ý phương án hai.')
  await dialog.getByRole('button', { name: 'Cho ý kiến' }).click()
  await expect(page.getByText('Đồng ý phương án hai.')).toBeVisible()
  await expectEverywhere(page)
  await page.goto('/kien-nghi/trinh-xin-y-kien')
  await expect(page.getByRole('table', { name: /^Bao lâu/ })).toContainText('ngày, của 2 nội dung')
  await picture(page, 'trinh-xin-y-kien')
  await expectEverywhere(page)
})

test('a practice is recorded, recommended, and taken up with what came of it', async ({ page }) => {
  const practice = 'Một máy dựng chung cho ba tờ tin'
  await asPaper(page)
  await page.goto('/kien-nghi/cach-lam-hay')
  await page.getByRole('button', { name: 'Ghi cách làm hay' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên cách làm').fill(practice)
  await dialog.getByLabel('Làm thế nào').fill('Lịch dùng máy theo tuần, một người trực kỹ thuật.')
  await dialog.getByLabel('Kết quả đã có').fill('Bản tin ra đúng ngày, không mua thêm máy.')
  await dialog.getByRole('button', { name: 'Ghi cách làm hay' }).click()
  await expect(page.getByRole('link', { name: practice })).toBeVisible()
  await asOffice(page)
  await page.goto('/kien-nghi/cach-lam-hay')
  await page.getByRole('link', { name: practice }).click()
  await page.getByRole('button', { name: 'Giới thiệu' }).click()
  await dialog.getByLabel('Vì sao nên áp dụng').fill('Không tốn kinh phí, nơi nào cũng làm được.')
  await dialog.getByRole('button', { name: 'Giới thiệu' }).click()
  await expect(page.getByText('Không tốn kinh phí')).toBeVisible()
  const address = page.url()
  await asBoard(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Áp dụng' }).click()
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await page.getByRole('button', { name: 'Báo kết quả' }).click()
  await dialog.getByLabel('Kết quả áp dụng').fill('Hai phòng dùng chung một máy, đỡ chờ một buổi.')
  await dialog.getByRole('button', { name: 'Báo kết quả' }).click()
  await expect(page.getByText('đỡ chờ một buổi')).toBeVisible()
  await picture(page, 'cach-lam-hay')
  await expectEverywhere(page)
})
