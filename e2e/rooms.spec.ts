import { type Page, expect, test } from '@playwright/test'
import { enterAs } from './enter.ts'
import { findFaults } from './faults.ts'
import { picture } from './picture.ts'

/** Every room that a person enters: where it is, what its title says, the name of its picture in the guide where that is taken here. */
const rooms = [
  ['/dieu-hanh', 'Điều hành', 'dieu-hanh'],
  ['/viec-cua-toi', 'Việc của tôi', 'viec-cua-toi'],
  ['/chi-tieu', 'Chỉ tiêu', 'chi-tieu'],
  ['/nhiem-vu', 'Nhiệm vụ', 'nhiem-vu'],
  ['/nhiem-vu/giao-viec', 'Giao nhiệm vụ', 'giao-viec'],
  ['/nhiem-vu/giao-nhieu-don-vi', 'Giao cho nhiều đơn vị', 'giao-nhieu-don-vi'],
  ['/nhiem-vu?layout=board', 'Nhiệm vụ'],
  ['/nhiem-vu?layout=calendar', 'Nhiệm vụ'],
  ['/nhiem-vu?layout=timeline', 'Nhiệm vụ'],
  ['/nhiem-vu/ai-cho-ai', 'Ai đang chờ ai'],
  ['/giao-ban', 'Giao ban', 'giao-ban'],
  ['/giao-ban/loat-hop', 'Loạt họp', 'loat-hop'],
  ['/giao-ban/ket-luan', 'Sổ kết luận', 'so-ket-luan'],
  ['/bao-cao', 'Báo cáo'],
  ['/bao-cao/ky', 'Kỳ báo cáo'],
  ['/bao-cao/mau', 'Mẫu báo cáo'],
  ['/bao-cao/mau/moi', 'Lập mẫu báo cáo'],
  ['/bao-cao/phu-trach', 'Ai phụ trách'],
  ['/kien-nghi', 'Kiến nghị và khó khăn', 'kien-nghi'],
  ['/kien-nghi/kho-khan', 'Kiến nghị và khó khăn'],
  ['/kien-nghi/kinh-phi', 'Kiến nghị và khó khăn'],
  ['/kien-nghi/trinh-xin-y-kien', 'Kiến nghị và khó khăn'],
  ['/kien-nghi/cach-lam-hay', 'Kiến nghị và khó khăn'],
  ['/nhac-viec', 'Nhắc việc'],
  ['/nhac-viec/cai-dat', 'Cách tôi được nhắc'],
  ['/ban-tin', 'Bản tin'],
  ['/ban-tin/truyen-thong', 'Kế hoạch truyền thông'],
  ['/ban-tin/buoi-lam-viec', 'Buổi làm việc'],
  ['/chuong-trinh', 'Chương trình'],
  ['/chuong-trinh/du-an', 'Dự án'],
  ['/van-ban', 'Văn bản'],
  ['/van-ban/tham-dinh', 'Thẩm định văn bản'],
  ['/boc-tach', 'Bóc tách nhiệm vụ', 'boc-tach'],
  ['/quan-tri/don-vi', 'Đơn vị', 'don-vi'],
  ['/quan-tri/lich', 'Lịch làm việc', 'lich'],
  ['/quan-tri/linh-vuc', 'Lĩnh vực', 'linh-vuc'],
  ['/quan-tri/trao-doi', 'Biểu trao đổi'],
  ['/quan-tri/trao-doi/moi', 'Lập biểu từ tệp mẫu'],
  ['/quan-tri/nhac-viec', 'Quy tắc nhắc việc'],
  ['/quan-tri/thu-den', 'Thư đến'],
  ['/quan-tri/nhat-ky', 'Nhật ký', 'nhat-ky'],
  ['/viec-dang-chay', 'Việc đang chạy', 'viec-dang-chay'],
] as const

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** So many in one test: each room is examined three times. */
const atOnce = 9
const parts = Array.from({ length: Math.ceil(rooms.length / atOnce) }, (_, at) =>
  rooms.slice(at * atOnce, (at + 1) * atOnce),
)
const wide = { width: 1440, height: 900 }
const phone = { width: 360, height: 740 }

for (const [at, part] of parts.entries()) {
  test(`every room can be read by everyone, in the dark and on a phone of 360 px too, ${at + 1} of ${parts.length}`, async ({
    page,
  }) => {
    // Most of it is the scanner's work, which takes twice as long on a machine that does other work.
    test.slow()
    await enterAs(page, 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy')
    for (const [path, title, name] of part) {
      await page.setViewportSize(wide)
      await page.emulateMedia({ colorScheme: 'light' })
      await open(page, path, title)
      await expect(page.getByText('Dữ liệu minh họa').first()).toBeVisible()
      expect(await findFaults(page), path).toEqual([])
      if (name) await picture(page, name)

      // In the dark the page is the same but for its colours.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findFaults(page, ['color-contrast']), `${path} in the dark`).toEqual([])

      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(phone)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${path} at 360 px`).toBeLessThanOrEqual(0)
      expect(await findFaults(page), `${path} at 360 px`).toEqual([])
      if (name === 'viec-cua-toi' || name === 'chi-tieu') await picture(page, `${name}-360`)
    }
  })
}

test('English is complete', async ({ page }) => {
  await enterAs(page, 'Chủ nhiệm Ủy ban Kiểm tra', 'Cơ quan Ủy ban Kiểm tra Tỉnh ủy')
  await page.getByRole('button', { name: /^Tài khoản/ }).click()
  await page.getByText('English').click()
  await expect(page.getByRole('link', { name: 'Targets', exact: true })).toBeVisible()
  for (const [path] of rooms) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const raw = await page
      .getByText(
        /\b(appraisal|bulletin|charge|communication|difficulty|document|intake|matter|meeting|practice|problem|programme|project|reason|recommendation|reminder|report|target|task|ui|unit)\.[a-z]\w+/,
      )
      .count()
    expect(raw, `a key instead of words on ${path}`).toBe(0)
  }
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByText('Tiếng Việt').click()
})
