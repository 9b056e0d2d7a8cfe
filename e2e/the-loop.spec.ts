import { type Page, expect, test } from '@playwright/test'
import { extractRawText } from 'mammoth'
import { enterAs } from './enter.ts'
import {
  addPhotograph,
  draftFromMeeting,
  publishToEveryone,
  readWithoutAccount,
  withdrawNews,
} from './news.ts'
import { picture } from './picture.ts'

/**
 * The main job once around, from the agenda of the demonstration's meeting to the public item: the office, two units and the
 * leader hold it, what was said is taken in, tasks with deadline and quality are done, returned, accepted; someone without an
 * account reads of it, and the next meeting has it back on the table.
 */

test.describe.configure({ mode: 'serial' })

const conclusion = 'Rà soát từng chỉ tiêu chậm của huyện, gửi giải pháp và người chịu trách nhiệm'
const speech = `Giao ban khối Đảng: dồn sức cho ba tháng cuối năm

Sáng 05/10/2023, Thường trực Tỉnh ủy tỉnh Mẫu họp giao ban đánh giá công tác 9 tháng, triển khai nhiệm vụ 3 tháng cuối năm 2023.

Tại cuộc họp, các đơn vị nêu khó khăn như: Ban Dân vận Tỉnh ủy còn khó khăn về kinh phí nghiệm thu mô hình.

Huyện ủy B kiến nghị Thường trực Tỉnh ủy quan tâm bố trí kinh phí số hóa hồ sơ ở cơ sở.

Kết luận cuộc họp, đồng chí Phó Bí thư Thường trực Tỉnh ủy yêu cầu Báo Mẫu chủ trì, phối hợp với Ban Tuyên giáo Tỉnh ủy tăng tin, bài về chuyển đổi số, hoàn thành trước ngày 30/11/2023.
`

async function pick(page: Page, label: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label })
  await field.click()
  await field.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

/** The answer of the next change at this address stays on its way until it is let go. */
async function holdAnswer(page: Page, address: string) {
  const held = Promise.withResolvers<void>()
  const come = Promise.withResolvers<void>()
  await page.route(
    address,
    async (route) => {
      const response = await route.fetch()
      come.resolve()
      await held.promise
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  return { hasCome: come.promise, letGo: held.resolve }
}

async function openReview(page: Page): Promise<void> {
  await page.goto('/giao-ban')
  await page.getByRole('link', { name: /9 tháng đầu năm 2023/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /9 tháng đầu năm 2023/ })).toBeVisible()
}

test('the office prepares the nine-month meeting with what the last one left open', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/giao-ban')
  await expect(page.getByRole('link', { name: /9 tháng đầu năm 2023/ })).toBeVisible()
  await page.getByRole('link', { name: /9 tháng đầu năm 2023/ }).click()
  await expect(page.getByText('Đẩy nhanh kết nạp đảng viên ở các đảng bộ còn thấp.').first()).toBeVisible()
  await picture(page, 'truoc-cuoc-hop')
  const address = page.url()
  await page.getByRole('link', { name: 'Trình chiếu' }).click()
  await expect(page.getByRole('contentinfo').getByText(/^1 trên \d+$/)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Đẩy nhanh kết nạp đảng viên ở các đảng bộ còn thấp.')).toBeVisible()
  await picture(page, 'trinh-chieu')
  await page.goto(address)
  const agenda = page.getByRole('region', { name: 'Chương trình' })
  await expect(agenda.getByText('Chỉ tiêu chậm và giải pháp tăng tốc')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Dự thảo văn bản chờ quyết định' })).toContainText(
    'Kế hoạch đối thoại với nhân dân quý IV',
  )
})

test('another unit says who comes in place of its head, and the office opens the meeting', async ({
  page,
}) => {
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  await openReview(page)
  await page.getByRole('button', { name: 'Thao tác với Báo Mẫu' }).click()
  await page.getByRole('menuitem', { name: 'Người dự thay' }).click()
  const naming = page.getByRole('dialog')
  await naming.getByRole('textbox', { name: 'Người của đơn vị' }).click()
  await page.getByRole('option', { name: /Mẫu Thị Vân/ }).click()
  await naming.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Dự thay: Mẫu Thị Vân, Phóng viên')).toBeVisible()
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openReview(page)
  await page.getByRole('button', { name: 'Khai mạc' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Khai mạc' }).click()
  await expect(page.getByText('Đang họp').first()).toBeVisible()
  await page.getByRole('button', { name: 'Còn lại có mặt' }).click()
  await expect(page.getByRole('heading', { name: /17 có mặt trên 17 đơn vị mời/ })).toBeVisible()
})

test('what was said is read into proposals, and a person confirms each', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/boc-tach')
  await page
    .getByRole('link', { name: 'Đưa văn bản vào' })
    .or(page.getByRole('button', { name: 'Đưa văn bản vào' }))
    .first()
    .click()
  await page.getByLabel(/dán nội dung/i).fill(speech)
  await page.getByLabel('Tên văn bản').fill('Tin giao ban 9 tháng')
  await page.getByLabel('Không mật').check()
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await expect(page.getByText(/Đã xác nhận 0 trên 3/)).toBeVisible()
  await picture(page, 'boc-tach')
  // The first proposal stands open; confirming one opens the next.
  await page.getByLabel('Yêu cầu chất lượng').fill('Ít nhất 3 tin, bài một tuần, có danh sách kèm đường dẫn')
  for (const confirmed of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Xác nhận Enter' }).click()
    await expect(page.getByText(`Đã xác nhận ${confirmed} trên 3`)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Giao việc' }).last().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đưa vào một cuộc giao ban').check()
  await dialog.getByLabel('Cuộc giao ban', { exact: true }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Đưa vào cuộc họp' }).click()
  await expect(page.getByText('Đã giao từ văn bản này').first()).toBeVisible()
})

test('a conclusion is typed, a recommendation answered, and closing makes tasks, directions and the notice', async ({
  page,
}) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.goto('/giao-ban')
  await page.getByRole('link', { name: /9 tháng đầu năm 2023/ }).click()
  await page.getByLabel('Nội dung kết luận').fill(conclusion)
  await pick(page, 'Đơn vị chủ trì', 'huyen uy b', 'Huyện ủy B')
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('20/10/2023')
  await page
    .getByRole('textbox', { name: 'Yêu cầu chất lượng' })
    .fill('Bảng chỉ tiêu, giải pháp, mốc, người phụ trách')
  const next = 'Đồng ý bố trí kinh phí mua sắm thiết bị trong dự toán bổ sung.'
  const text = page.getByLabel('Nội dung kết luận')
  const answering = await holdAnswer(page, '**/conclusions')
  await page.getByRole('button', { name: 'Ghi kết luận' }).click()
  await answering.hasCome
  await text.fill(next)
  answering.letGo()
  await expect(page.getByText(conclusion).first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Thời hạn' })).toHaveValue('')
  await expect(text).toHaveValue(next)
  await pick(page, 'Trả lời kiến nghị', 'mua sam', 'Cấp kinh phí bổ sung mua sắm')
  await page.getByLabel('Ý kiến', { exact: true }).selectOption('accept')
  await page.getByRole('button', { name: 'Ghi kết luận' }).click()
  await expect(page.getByText('Đồng ý bố trí kinh phí mua sắm').first()).toBeVisible()
  await picture(page, 'ket-luan')
  await page.getByRole('button', { name: 'Kết thúc cuộc họp' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('2 nhiệm vụ')).toBeVisible()
  await dialog.getByRole('button', { name: 'Kết thúc cuộc họp' }).click()
  await expect(page.getByText('Đã kết thúc').first()).toBeVisible()
  const [notice] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /Tải thông báo/ })
      .first()
      .click(),
  ])
  expect(notice.suggestedFilename()).toMatch(/\.docx$/)
  const { value: told } = await extractRawText({ path: await notice.path() })
  expect(told).toContain('Dự thay thủ trưởng: đồng chí Mẫu Thị Vân, Phóng viên, Báo Mẫu.')
  expect(told).toContain(conclusion)
  await picture(page, 'sau-cuoc-hop')
})

test('the unit acknowledges, reports, and claims it done with evidence', async ({ page }) => {
  await enterAs(page, 'Chuyên viên', 'Huyện ủy B')
  await page.goto('/viec-cua-toi')
  await expect(page.getByText(conclusion)).toBeVisible()
  await page.getByRole('link', { name: conclusion }).first().click()
  await page.getByRole('button', { name: 'Nhận việc' }).click()
  await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
  await page.getByLabel('Đã làm được, %').fill('60')
  await page.getByLabel('Đã làm gì, còn gì').fill('Đã rà soát 6 trên 9 chỉ tiêu.')
  await page.getByRole('dialog').getByRole('button', { name: 'Cập nhật tiến độ' }).click()
  await expect(page.getByText('60%').first()).toBeVisible()
  await claim(page, 'Đã có bảng 9 chỉ tiêu, giải pháp, mốc.')
  await picture(page, 'mot-nhiem-vu')
})

async function claim(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Báo hoàn thành' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kết quả').fill(note)
  const buffer = Buffer.from(`DỮ LIỆU MINH HỌA\n${note}\n`)
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'Bảng rà soát.txt', mimeType: 'text/plain', buffer })
  await expect(dialog.getByRole('link', { name: 'Bảng rà soát.txt' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Báo hoàn thành' }).click()
  await expect(page.getByText('Chờ xác nhận').first()).toBeVisible()
}

async function openTask(page: Page): Promise<void> {
  await page.goto('/nhiem-vu')
  await page.getByRole('link', { name: conclusion }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: conclusion })).toBeVisible()
}

test('the giver returns it with a reason; the unit mends it; it is accepted with a quality mark', async ({
  page,
}) => {
  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await openTask(page)
  await page.getByRole('button', { name: 'Trả lại' }).first().click()
  await page
    .getByRole('dialog')
    .getByLabel('Cần làm lại điều gì')
    .fill('Chưa nêu người chịu trách nhiệm từng chỉ tiêu.')
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByText('Chưa nêu người chịu trách nhiệm từng chỉ tiêu.').first()).toBeVisible()

  await enterAs(page, 'Chuyên viên', 'Huyện ủy B')
  await openTask(page)
  await claim(page, 'Đã bổ sung người chịu trách nhiệm từng chỉ tiêu.')

  await enterAs(page, 'Phó Bí thư Thường trực', 'Thường trực Tỉnh ủy')
  await openTask(page)
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đạt yêu cầu', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
  await expect(page.getByText('Đã xác nhận').first()).toBeVisible()
})

test('the closed meeting offers its news item, and someone without an account reads it', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await openReview(page)
  await addPhotograph(page)
  await draftFromMeeting(page, conclusion)
  await publishToEveryone(page)
  await readWithoutAccount(page, conclusion)
  await withdrawNews(page)
})

test('a month later the next meeting opens with what became of it', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await page.getByRole('button', { name: '+1 tháng' }).click()
  await expect(page.getByText('05/11/2023').filter({ visible: true }).first()).toBeVisible()
  await page.goto('/giao-ban')
  await page.getByRole('button', { name: 'Lập lịch họp' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Loạt họp').fill('Giao ban khối Đảng')
  await dialog.getByLabel('Tên cuộc họp').fill('Giao ban khối Đảng 10 tháng năm 2023')
  await dialog.getByRole('button', { name: 'Lập lịch họp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /10 tháng năm 2023/ })).toBeVisible()
  await expect(page.getByText('tăng tin, bài về chuyển đổi số', { exact: false }).first()).toBeVisible()
  await expect(page.getByText(/đã xác nhận 1 trên 2 nhiệm vụ của cuộc họp trước/)).toBeVisible()
  await picture(page, 'cuoc-hop-sau')
})
