import { type Page, expect, test } from '@playwright/test'
import { createTransport } from 'nodemailer'
import { fillCells } from '#documents/in/xlsx/fill-cells.ts'
import { readReportForm } from '#documents/in/xlsx/read-report-form.ts'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

const round = 'Báo cáo 9 tháng đầu năm 2023'
const address = 'can-bo-huyen-g@tinh-mau.test'
const said = 'Huyện ủy G gửi phiếu sau khi khóa sổ.'
const typed = 'Huyện ủy G viết thêm lúc mất mạng.'

const asClerk = (page: Page) => enterAs(page, 'Chuyên viên', 'Huyện ủy G')

/** The office opens the report of the district again, with a reason, for three days. */
async function reopen(page: Page): Promise<void> {
  await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
  await page.goto('/bao-cao/ky')
  await page.getByRole('link', { name: round }).click()
  const row = page.getByRole('table', { name: round }).getByRole('row').filter({ hasText: 'Huyện ủy G' })
  await row.getByRole('button', { name: 'Mở lại' }).click()
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Xã, huyện mất mạng nhiều ngày.')
  await page.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click()
  await expect(row).toContainText('mở lại đến')
}

test('what comes behind the lock is kept: a form by mail, and words written without a network', async ({
  page,
}) => {
  test.slow()
  await asClerk(page)
  await page.goto('/nhac-viec/cai-dat')
  await page.getByLabel('Địa chỉ thư').fill(address)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await page.goto('/bao-cao')
  await page.getByRole('list', { name: 'Báo cáo tôi nợ' }).getByRole('link', { name: round }).click()
  await expect(page.getByText(/^Đã (quá hạn nộp|khóa sổ)/).first()).toBeVisible()
  const report = page.url()
  const { pathname } = new URL(report)
  const answer = await page.request.get(`/api/v1/reports/${pathname.split('/').at(-1)}/form`)
  const form = await answer.body()
  const place = (await readReportForm(form)).sections[0]?.place
  const cell = place && 'cell' in place ? place.cell : ''
  const locked = page.getByText(/^Đã khóa sổ từ 14\/10\/2023/)
  if (!(await locked.isVisible())) {
    await page.getByRole('button', { name: '+1 tháng' }).click()
    await page.goto(report)
  }
  await expect(locked).toBeVisible()

  const relay = createTransport({ host: '127.0.0.1', port: Number(process.env['NHIP_E2E_MAIL']) })
  const attachments = [{ filename: 'Phieu.xlsx', content: await fillCells(form, { [cell]: said }) }]
  await relay.sendMail({
    from: address,
    to: 'nhip@tinh-mau.test',
    subject: round,
    text: 'Kính gửi',
    attachments,
  })
  relay.close()
  const kept = page.getByRole('status').filter({ hasText: 'sau khi khóa sổ, được giữ nguyên ở đây' })
  await expect(async () => {
    await page.reload()
    await expect(kept).toBeVisible({ timeout: 1_000 })
  }).toPass()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'phieu-sau-khoa-so')

  await reopen(page)
  await asClerk(page)
  await page.goto(report)
  await page.getByRole('button', { name: 'Nhận phiếu này' }).click()
  const words = page.getByRole('textbox', { name: 'Đánh giá chung' })
  await expect(words).toHaveValue(said)
  await expect(page.getByText(/báo cáo được mở lại đến/)).toBeVisible()

  // The network goes while somebody writes, and comes back when the report is locked again.
  await page.route('**/api/v1/reports/*/sections/*', (route) => route.abort())
  await words.fill(typed)
  await expect(page.getByText('Mất mạng, đã cất trên máy này')).toBeVisible()
  await page.getByRole('button', { name: '+1 tuần' }).click()
  await page.unroute('**/api/v1/reports/*/sections/*')
  await page.goto(report)
  const unsent = page.getByRole('status').filter({ hasText: 'Trên máy này còn lời chưa gửi được' })
  await expect(unsent).toContainText(typed)
  await expectForEveryone(page)
  await reopen(page)
  await asClerk(page)
  await page.goto(report)
  await expect(words).toHaveValue(typed)
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click()
  await expect(page.getByText(/^Đã nộp lần 1/)).toBeVisible()
  await expect(page.getByText(typed)).toBeVisible()
})
