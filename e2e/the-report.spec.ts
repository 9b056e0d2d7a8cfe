import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { enterAs } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

const round = 'Báo cáo 9 tháng đầu năm 2023'

/** Counts what a person does: each press, and each run of typing. */
function counting() {
  let actions = 0
  return {
    act: async <T>(doing: Promise<T>): Promise<T> => {
      actions += 1
      return doing
    },
    get count() {
      return actions
    },
  }
}

/** The report as Word. */
async function download(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải Word' }).click(),
  ])
  return file
}

const openMine = async (page: Page) => {
  await page.goto('/bao-cao')
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo' })).toBeVisible()
}

test('twelve units of three levels, one missing, one returned, make one report in Word', async ({ page }) => {
  test.slow()
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await page.goto('/bao-cao/ky')
  await page.getByRole('link', { name: round }).click()
  const rows = page.getByRole('table', { name: round }).getByRole('row')
  await expect(rows).toHaveCount(14)
  await expect(rows.filter({ hasText: 'Huyện ủy G' })).toContainText('Chưa nộp')
  await expect(rows.filter({ hasText: 'Đảng ủy xã A2' })).toContainText('Trả lại')
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'ky-bao-cao')

  // Where it is missing nobody is in charge; elsewhere the person, who stands in, or the unit that covers is named.
  await expect(page.getByText('Chưa nộp, và chưa có ai phụ trách Nội chính: Huyện ủy G.')).toBeVisible()
  await expect(rows.filter({ hasText: 'Huyện ủy B' })).toContainText('Ban Nội chính')
  // The reader sees what each figure was in the period before, and who is in charge.
  await rows.getByRole('link', { name: 'Huyện ủy A' }).click()
  await expect(page.getByText(/^Đối chiếu với Báo cáo 6 tháng đầu năm 2023/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Kết quả thực hiện chỉ tiêu' })).toContainText('tăng')
  await expect(page.getByText('Phụ trách viết, Huyện ủy A')).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('heading', { name: 'Công tác nội chính' }).scrollIntoViewIfNeeded()
  await picture(page, 'doi-chieu-ky-truoc')

  // Filled in from the books before anybody has written a word.
  await enterAs(page, 'Chuyên viên', 'Huyện ủy G')
  await openMine(page)
  await page.getByRole('link', { name: 'Viết báo cáo' }).click()
  await expect(page.getByRole('textbox', { name: 'Đánh giá chung' })).toHaveValue(/Trong kỳ hoàn thành \d+/)
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'viet-bao-cao')

  // The commune whose report came back: five actions from its door to a report handed up again.
  await enterAs(page, 'Cán bộ Văn phòng', 'Đảng ủy xã A2')
  const unit = counting()
  await unit.act(openMine(page))
  await unit.act(page.getByRole('link', { name: 'Viết báo cáo' }).click())
  await expect(page.getByText('Bị trả lại, nộp lại trước hết ngày 06/10/2023')).toBeVisible()
  const ahead = page.getByRole('textbox', { name: 'Phương hướng, nhiệm vụ thời gian tới' })
  await unit.act(ahead.fill('Hoàn thành các chỉ tiêu còn chậm, kiểm tra tiến độ hằng tuần.'))
  await expect(page.getByText('Đã lưu', { exact: true }).first()).toBeVisible()
  await page.reload()
  await expect(ahead).toHaveValue(/kiểm tra tiến độ hằng tuần/)
  await unit.act(page.getByRole('button', { name: 'Nộp báo cáo' }).click())
  await expect(page.getByText('Đã nộp, chờ duyệt')).toBeVisible()
  expect(unit.count).toBeLessThanOrEqual(5)

  // The office sends one unit back; nobody else waits for it.
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await openMine(page)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Báo cáo của Ban Tuyên giáo Tỉnh ủy' })
    .getByRole('link', { name: round })
    .click()
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByRole('textbox', { name: 'Vì sao trả lại' }).fill('Chưa nêu kết quả chín tháng.')
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByText('Bị trả lại, nộp lại trước hết ngày')).toBeVisible()

  await openMine(page)
  await page.getByRole('list', { name: 'Báo cáo tôi nợ' }).getByRole('link', { name: round }).click()
  await page.getByRole('button', { name: 'Tổng hợp', exact: true }).click()
  await expect(page.getByText(/Đã tổng hợp \d+ báo cáo/)).toBeVisible()
  const shared = page.getByRole('listitem').filter({ hasText: '12 đơn thư' })
  await expect(shared.filter({ hasText: 'cách viết đã gộp' })).toContainText('Huyện ủy A')
  await expect(page.getByText(/khác số/).first()).toBeVisible()
  await expect(page.getByText('Chưa có báo cáo của Ban Tuyên giáo, Huyện ủy G.')).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'tong-hop-bao-cao')

  // The draft is mended in Word; what changed is shown, and taken over as ticked.
  const draft = await download(page)
  const archive = await openArchive(await readFile(await draft.path()))
  const parts = await Promise.all(
    archive.names.map(async (name) => ({ name, content: (await archive.find(name)) ?? '' })),
  )
  const mended = forgeArchive(
    parts.map(({ name, content }) =>
      name === 'word/document.xml'
        ? { name, content: String(content).normalize('NFC').replace('12 đơn thư', '12 đơn, thư') }
        : { name, content },
    ),
  )
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const back = page.getByRole('region', { name: 'Sửa trong Word rồi đưa lại' })
  await back
    .locator('input[type=file]')
    .setInputFiles({ name: 'Báo cáo đã sửa.docx', mimeType, buffer: mended })
  const changes = back.getByRole('list', { name: 'Chỗ khác trong tệp' })
  await expect(changes.getByRole('listitem')).toHaveCount(1)
  await expect(changes).toContainText('12 đơn, thư')
  expect(await findFaults(page)).toEqual([])
  await back.getByRole('button', { name: 'Nhận 1 thay đổi' }).scrollIntoViewIfNeeded()
  await picture(page, 'nhan-lai-tu-word')
  await back.getByRole('button', { name: 'Nhận 1 thay đổi' }).click()
  await expect(back.getByText('Đã nhận 1 thay đổi vào báo cáo.')).toBeVisible()
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click()
  await expect(page.getByText(/^Đã nộp lần 1/)).toBeVisible()

  const file = await download(page)
  expect(file.suggestedFilename()).toContain(round)
  const word = await openArchive(await readFile(await file.path()))
  const text = String(await word.find('word/document.xml'))
  for (const words of [
    'BÁO CÁO',
    'Huyện ủy G',
    'Kết quả thực hiện các chỉ tiêu',
    'Huyện ủy A',
    'DỮ LIỆU MINH HỌA',
  ])
    expect(text.normalize('NFC')).toContain(words)

  // From a figure in the Word file through three levels to the cell of the unit that entered it.
  const figures = page.getByRole('table', { name: 'Kết quả thực hiện chỉ tiêu' })
  const summed = figures.getByRole('row', { name: /^Tổ chức cơ sở đảng mua báo Đảng/ })
  const figure = summed.getByRole('link')
  const total = await figure.innerText()
  const address = (await figure.getAttribute('href')) ?? ''
  const links = String(await word.find('word/_rels/document.xml.rels'))
  const [, inFile = ''] = new RegExp(`Target="(http[^"]+${address})"`).exec(links) ?? []
  expect(new URL(inFile).pathname).toBe(address)
  await page.goto(inFile)
  await expect(page.getByRole('heading', { name: 'Hộ chiếu của số liệu' })).toBeVisible()
  await expect(page.getByText(total, { exact: true }).first()).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'ho-chieu-so-lieu')
  const units = page.getByRole('table', { name: 'Gộp từ các đơn vị' })
  const district = units.getByRole('row').filter({ hasText: 'Huyện ủy A' })
  await district.getByRole('link', { name: 'Mở hộ chiếu' }).click()
  await expect(page.getByText('Báo cáo của Huyện ủy A')).toBeVisible()
  await expect(units.getByRole('row').filter({ hasText: 'Đảng ủy xã A2' })).toContainText('còn thiếu số')
  await units.getByRole('link', { name: 'Đảng ủy xã A1' }).click()
  const months = page.getByRole('table', { name: 'Từng tháng' })
  await months
    .getByRole('row', { name: /^Tháng 9/ })
    .getByRole('button')
    .first()
    .click()
  const source = page.getByRole('dialog')
  await expect(source.getByText(/nộp/).first()).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'nguon-goc-o-so-lieu')
  await source.getByRole('link', { name: 'Mở ô này trong bảng nhập số liệu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Nhập số liệu/ })).toBeVisible()
})
