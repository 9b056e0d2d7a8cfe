import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
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
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click()
  await expect(page.getByText(/^Đã nộp lần 1/)).toBeVisible()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải Word' }).click(),
  ])
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

  // From a figure of the report to the unit that entered it.
  const figures = page.getByRole('table', { name: 'Kết quả thực hiện chỉ tiêu' })
  await figures.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Hộ chiếu của số liệu' })).toBeVisible()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'ho-chieu-so-lieu')
})
