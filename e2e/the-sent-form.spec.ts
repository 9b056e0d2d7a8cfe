import { readFile } from 'node:fs/promises'
import { type Page, expect, test } from '@playwright/test'
import { createTransport } from 'nodemailer'
import { fillCells } from '#documents/in/xlsx/fill-cells.ts'
import { readReportForm } from '#documents/in/xlsx/read-report-form.ts'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

const round = 'Báo cáo 9 tháng đầu năm 2023'
const address = 'can-bo-huyen-g@tinh-mau.test'
const phone = { width: 360, height: 780 }

/** Hands a mail to the program as the mail server of the office does. */
async function mail(content: Buffer): Promise<void> {
  const relay = createTransport({ host: '127.0.0.1', port: Number(process.env['NHIP_E2E_MAIL']) })
  await relay.sendMail({
    from: address,
    to: 'nhip@tinh-mau.test',
    subject: `Nộp phiếu ${round}`,
    text: 'Kính gửi Văn phòng.',
    attachments: [{ filename: 'Phieu.xlsx', content }],
  })
  relay.close()
}

async function openReport(page: Page): Promise<void> {
  await page.goto('/bao-cao')
  await page.getByRole('link', { name: 'Viết báo cáo' }).click()
  await expect(page.getByRole('link', { name: 'Tải phiếu để điền' })).toBeVisible()
}

test('a clerk fills in the form, mails it with a wrong cell, is told which, mends it, and the report shows it', async ({
  page,
}) => {
  test.slow()
  await enterAs(page, 'Chuyên viên', 'Huyện ủy G')
  await page.goto('/nhac-viec/cai-dat')
  await page.getByLabel('Địa chỉ thư').fill(address)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()

  await openReport(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải phiếu để điền' }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`Phiếu ${round}, Huyện ủy G.xlsx`)
  const form = await readFile(await file.path())
  const { sections, figures } = await readReportForm(form)
  const cellOf = (of: { place: object } | undefined) =>
    of && 'cell' in of.place ? String(of.place.cell) : ''
  const [words, figure] = [cellOf(sections[0]), cellOf(figures[0])]
  const said = 'Huyện ủy G hoàn thành các việc chính trong chín tháng.'

  await mail(await fillCells(form, { [words]: said, [figure]: 'mười hai' }))
  const wrong = page.getByRole('alert').filter({ hasText: 'chưa được nhận' })
  await expect(async () => {
    await page.reload()
    await expect(wrong).toContainText(`Trang «Phiếu», ô ${figure}: «mười hai» không phải là số`, {
      timeout: 1_000,
    })
  }).toPass()
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'phieu-qua-thu-sai')

  await mail(await fillCells(form, { [words]: said, [figure]: 12 }))
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/^Đến qua thư lúc/)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole('textbox').first()).toHaveValue(said)
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'phieu-qua-thu')

  // The same brought as a file: it is past its date by now, and the page says what that means.
  await expect(
    page.getByText(/^Đã quá hạn nộp 2 ngày: nộp bây giờ ghi là nộp chậm. Khóa sổ từ/),
  ).toBeVisible()
  const [later] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải phiếu để điền' }).click(),
  ])
  const brought = page.getByRole('region', { name: 'Phiếu đã điền, đưa lên đây' })
  const second = await fillCells(await readFile(await later.path()), { [words]: `${said} Đã rà soát.` })
  await brought.locator('input[type=file]').setInputFiles({
    name: 'Phiếu.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: second,
  })
  await expect(brought.getByText(/^Đã nhận phiếu vào bản nháp: 1 mục lời viết, 0 số liệu/)).toBeVisible()
  await expect(page.getByRole('textbox').first()).toHaveValue(`${said} Đã rà soát.`)
  expect(await findFaults(page)).toEqual([])
  await brought.scrollIntoViewIfNeeded()
  await picture(page, 'phieu-dua-len')

  await enterAs(page, 'Quản trị hệ thống', 'Văn phòng Tỉnh ủy')
  await page.goto('/quan-tri/thu-den')
  const rows = page.getByRole('table', { name: 'Thư đã nhận' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('Đã vào bản nháp')
  await expect(rows.nth(2)).toContainText('Có ô chưa đúng')
  expect(await findFaults(page)).toEqual([])
  await picture(page, 'thu-den')
  await page.setViewportSize(phone)
  await expectForEveryone(page)
})
