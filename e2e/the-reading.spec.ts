import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { picture } from './picture.ts'

/**
 * A notice of thirty clauses, and an article, become lists of tasks with owners and dates by the keyboard alone. The
 * page counts the acts; a person who takes five seconds for each act is done within the time that is promised.
 */

test.describe.configure({ mode: 'serial' })

const secondsPerAct = 5
const bodies = [
  'Văn phòng Tỉnh ủy',
  'Ban Tổ chức Tỉnh ủy',
  'Ban Tuyên giáo Tỉnh ủy',
  'Ban Dân vận Tỉnh ủy',
  'Huyện ủy A',
]
const works = [
  'rà soát quy chế làm việc của cấp ủy',
  'xây dựng kế hoạch kiểm tra chuyên đề về nêu gương',
  'tổ chức tập huấn nghiệp vụ cho cán bộ cơ sở',
  'hoàn thiện hồ sơ đánh giá tổ chức đảng',
  'đôn đốc số hóa văn kiện của các kỳ đại hội',
  'tổng hợp ý kiến góp ý vào đề án sắp xếp trường học',
]
const clauses = bodies.flatMap((body, at) =>
  works.map(
    (work, index) =>
      `${at * works.length + index + 1}. ${body} ${work} lần ${at + 1}, hoàn thành trước ngày ${10 + index}/11/2023.`,
  ),
)
const notice = [
  'TỈNH ỦY MẪU',
  'VĂN PHÒNG',
  'Số 88-TB/VPTU',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Mẫu, ngày 05 tháng 10 năm 2023',
  'THÔNG BÁO',
  'Kết luận của Thường trực Tỉnh ủy tại cuộc họp giao ban tháng 10 năm 2023',
  'Thường trực Tỉnh ủy kết luận như sau:',
  ...clauses,
  'Nơi nhận:',
  '- Lưu Văn phòng.',
].join('\n')

const article = `Thường trực Tỉnh ủy giao ban: gỡ vướng cho cơ sở

Sáng 05/10/2023, Thường trực Tỉnh ủy tỉnh Mẫu họp giao ban đánh giá công tác 9 tháng.

Phát biểu kết luận, đồng chí Phó Bí thư Thường trực Tỉnh ủy yêu cầu Báo Mẫu mở chuyên mục về tấm gương dân vận khéo trước ngày 15/11/2023. Giao Ban Nội chính Tỉnh ủy chủ trì, phối hợp với Huyện ủy B nắm tình hình khiếu kiện kéo dài trước ngày 20/11/2023.
`

/** Everything by keys: the document is pasted, named and declared without a pointer. */
async function readIn(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/boc-tach/dua-van-ban-vao')
  await page.getByLabel(/dán nội dung/i).focus()
  await page.keyboard.insertText(text)
  await page.getByLabel('Tên văn bản').focus()
  await page.keyboard.insertText(name)
  await page.getByLabel('Không mật').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Đọc văn bản' }).focus()
  await page.keyboard.press('Enter')
}

async function confirmAll(page: Page, count: number): Promise<number> {
  for (let confirmed = 1; confirmed <= count; confirmed += 1) {
    await page.keyboard.press('q')
    await expect(page.getByText(`Đã xác nhận ${confirmed} trên ${count}`)).toBeVisible()
  }
  return actionsOn(page)
}

async function actionsOn(page: Page): Promise<number> {
  const said = await page.getByText(/\d+ thao tác, \d+:\d\d phút/).textContent()
  return Number(/(\d+) thao tác/.exec(said ?? '')?.[1])
}

async function assign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Giao việc' }).last().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Giao việc' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã giao từ văn bản này').first()).toBeVisible()
}

test('a pasted notice of thirty clauses is assigned by the keyboard in under ten minutes', async ({
  page,
}) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await readIn(page, 'Thông báo 30 điểm', notice)
  await expect(page.getByText('Đã xác nhận 0 trên 30')).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog').getByText('Tách ở đâu')).toBeVisible()
  await picture(page, 'tach-de-xuat')
  await page.getByRole('dialog').getByRole('radio').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã xác nhận 0 trên 31')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('h')
  await expect(page.getByText('Đã xác nhận 0 trên 30')).toBeVisible()
  const actions = await confirmAll(page, 30)
  await picture(page, 'boc-tach-xong')
  expect(actions * secondsPerAct).toBeLessThan(600)
  await assign(page)
  await expect(page.getByText('30 nhiệm vụ').first()).toBeVisible()
})

test('an article takes under two minutes', async ({ page }) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  await readIn(page, 'Tin giao ban', article)
  await expect(page.getByText('Đã xác nhận 0 trên 2')).toBeVisible()
  expect((await confirmAll(page, 2)) * secondsPerAct).toBeLessThan(120)
  await assign(page)
})

test('a later version shows what changed, what is tracked waits apart, and the page tells how well it reads', async ({
  page,
}) => {
  await enterAs(page, 'Chuyên viên Tổng hợp', 'Văn phòng Tỉnh ủy')
  const [first = '', ...others] = clauses
  const later = notice
    .replace(first, first.replace('10/11/2023', '30/11/2023'))
    .replace(
      others.at(-1) ?? '',
      '30. Huyện ủy B khảo sát việc dạy nghề cho lao động nông thôn trước ngày 20/12/2023.',
    )
  await readIn(page, 'Thông báo 30 điểm, bản sửa', later)
  await expect(page.getByRole('heading', { name: /Khác bản trước/ })).toBeVisible()
  await expect(page.getByText('khảo sát việc dạy nghề').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /Đã nêu hoặc đang theo dõi/ })).toBeVisible()
  await picture(page, 'boc-tach-ban-sau')
  await page.goto('/boc-tach')
  await expect(page.getByRole('heading', { name: /Đọc đúng đến đâu/ })).toBeVisible()
  await expect(page.getByText(/Trong 32 nhiệm vụ đã xác nhận/)).toBeVisible()
  await picture(page, 'boc-tach-do-dung')
})
