import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Locator, type Page, expect, test } from '@playwright/test'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { forgePdf } from '#documents/in/inspect/forge-pdf.ts'
import { forgeWord, forgedBody } from '#documents/in/inspect/forge-office.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { enterAs } from './enter.ts'
import { expectForEveryone, findFaults } from './faults.ts'
import { picture } from './picture.ts'

/**
 * The files of a claim that is never made: looked at in the page, held for a stamp, refused for what is in them, and sent on
 * after a lost network and a closed page. Nothing that other journeys read is changed.
 */
const conclusion = 'Tuyên truyền chuyển đổi số trong các cơ quan Đảng, có chuyên mục thường kỳ.'

async function openClaim(page: Page): Promise<Locator> {
  await page.goto(`/nhiem-vu?text=${encodeURIComponent(conclusion.slice(0, 40))}`)
  await page.getByRole('link', { name: conclusion }).first().click()
  await page.getByRole('button', { name: 'Báo hoàn thành' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Báo hoàn thành' })
  await expect(dialog.locator('input[type=file]')).toBeAttached()
  return dialog
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const wordFile = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Báo cáo tuyên truyền chuyển đổi số', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('DỮ LIỆU MINH HỌA. Đã đăng 24 tin, bài trong chuyên mục thường kỳ.'),
            new Table({
              rows: [
                new TableRow({ children: [cell('Tháng'), cell('Tin, bài')] }),
                new TableRow({ children: [cell('9/2023'), cell('24')] }),
              ],
            }),
          ],
        },
      ],
    }),
  )
/** As typed in a font of old times: "DỮ LIỆU MINH HỌA. Giao Sở Mẫu rà soát hồ sơ." */
const oldFile = forgeWord(
  forgedBody(
    '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>D÷ liÖu minh häa. Giao Së MÉu rµ so¸t hå s¬.</w:t></w:r></w:p>',
  ),
)
const workbook = () =>
  writeWorkbook(
    [
      {
        name: 'Tin, bài',
        columns: [
          { title: 'Tháng', width: 12 },
          { title: 'Tin, bài', width: 12 },
        ],
        rows: [['9/2023', { number: decimal('1234.5') }]],
      },
    ],
    { isDemonstration: true },
  )

async function add(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}
async function kept(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  await add(dialog, name, buffer)
  await expect(dialog.getByRole('link', { name })).toBeVisible({ timeout: 30_000 })
}

test('files are looked at in the page, by keyboard, without leaving it', async ({ page }) => {
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  const dialog = await openClaim(page)
  await kept(dialog, 'Báo cáo.docx', await wordFile())
  await kept(dialog, 'Số liệu.xlsx', Buffer.from(await workbook()))
  await kept(dialog, 'Trang báo.pdf', forgePdf({ pages: ['Trang mot', 'Trang hai'] }))
  await kept(dialog, 'Bản cũ.docx', oldFile)
  await dialog.getByRole('button', { name: 'Xem Báo cáo.docx' }).click()
  const sheet = page.getByRole('dialog', { name: 'Báo cáo.docx' })
  await expect(sheet.getByRole('heading', { name: 'Báo cáo tuyên truyền chuyển đổi số' })).toBeVisible()
  await expect(sheet.getByRole('cell', { name: '24', exact: true })).toBeVisible()
  await picture(page, 'xem-tep')
  expect(await findFaults(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Tệp sau' }).click()
  await expect(page.getByRole('cell', { name: '1.234,5' })).toBeVisible()
  await page.getByRole('button', { name: 'Tệp trước' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('img', { name: 'Trang 1 trên 2' })).toBeVisible()
  await expect(page.getByText('Trang mot')).toBeAttached()
  await page.getByRole('button', { name: 'Trang sau' }).click()
  await expect(page.getByText('Trang hai')).toBeAttached()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole('button', { name: 'Tệp sau' }).click()
  await expect(page.getByRole('cell', { name: 'D÷ liÖu minh häa. Giao Së MÉu rµ so¸t hå s¬.' })).toBeVisible()
  await expect(page.getByText('Dữ liệu minh họa. Giao Sở Mẫu rà soát hồ sơ.')).toHaveCount(2)
  await expectForEveryone(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await picture(page, 'chu-cu')
  await page.getByRole('button', { name: 'Đúng, lưu thêm bản Unicode' }).click()
  await expect(page.getByRole('button', { name: /^Bản 2 \(Unicode\)/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Xem Báo cáo.docx' })).toBeFocused()
})

test('what is hostile is refused with a word; what looks secret is held until a person decides', async ({
  page,
}) => {
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  const dialog = await openClaim(page)
  await add(dialog, 'Thông báo.pdf', forgePdf({ catalogue: '/OpenAction<</S/JavaScript/JS(a)>>' }))
  await expect(dialog.getByText('Trong tệp có phần tự chạy')).toBeVisible()
  const stamped = Buffer.from('TỈNH ỦY MẪU\nMẬT\nDỮ LIỆU MINH HỌA')
  await add(dialog, 'Mẫu dấu.txt', stamped)
  await expect(dialog.getByText('Có dòng giống dấu mật. Chưa lưu gì.')).toBeVisible()
  await picture(page, 'giong-dau-mat')
  await dialog.getByRole('button', { name: 'Đây là văn bản mật' }).click()
  await expect(dialog.getByText('Văn bản mật không vào Nhịp, kể cả tên')).toBeVisible()
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click()
  await add(dialog, 'Mẫu dấu.txt', stamped)
  await dialog.getByLabel('Vì sao đây không phải dấu mật').fill('Mẫu dấu trong tài liệu tập huấn')
  await dialog.getByRole('button', { name: 'Tôi đã xem, đây không phải dấu mật' }).click()
  await expect(dialog.getByRole('link', { name: 'Mẫu dấu.txt' })).toBeVisible()
})

test('a large file goes on after a lost network and after the page was closed', async ({ page }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-e2e-'))
  const place = path.join(folder, 'Ghi âm cuộc họp.mp3')
  await writeFile(place, Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(4_700_000, 7)]))
  const sent: string[] = []
  page.on('request', (request) => {
    const piece = /chunks\/(\d+)/.exec(request.url())?.[1]
    if (piece && request.method() === 'PUT') sent.push(piece)
  })
  await enterAs(page, 'Tổng Biên tập', 'Báo Mẫu')
  let dialog = await openClaim(page)
  await page.route('**/chunks/3?*', (route) => route.abort('internetdisconnected'))
  await dialog.locator('input[type=file]').setInputFiles(place)
  await expect(dialog.getByText(/Mất mạng. Đã gửi 6\d%, sẽ gửi tiếp/)).toBeVisible()
  await picture(page, 'gui-tiep')
  dialog = await openClaim(page)
  sent.length = 0
  await page.unroute('**/chunks/3?*')
  await dialog.locator('input[type=file]').setInputFiles(place)
  await expect(dialog.getByRole('link', { name: 'Ghi âm cuộc họp.mp3' })).toBeVisible()
  expect(sent).toEqual(['3', '4'])
  await rm(folder, { recursive: true })
})
