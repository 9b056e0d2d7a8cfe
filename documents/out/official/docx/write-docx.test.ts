import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { noticeDocument } from '#domain/meeting/notice-document.ts'
import { demonstrationNotice } from '../demonstration-notice.ts'
import { partyTemplate_v1 } from '../party-template.ts'
import type { Notice } from '#domain/meeting/notice.ts'
import { writeDocx } from './write-docx.ts'

const renderNotice = (notice: Notice) => writeDocx(noticeDocument(notice))

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value.split('\n').filter((line) => line !== '')
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return String(await (await openArchive(bytes)).find(name))
}

/** The properties of the run that holds a text. */
function runOf(xml: string, text: string) {
  const run = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].find(([run]) => run.includes(`>${text}<`))?.[0] ?? ''
  return {
    size: Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2,
    bold: /<w:b\/>/.test(run),
    italic: /<w:i\/>/.test(run),
    underlined: /<w:u w:val="single"/.test(run),
    font: /w:ascii="([^"]+)"/.exec(run)?.[1],
  }
}

const plain = { bold: false, italic: false, underlined: false, font: 'Times New Roman' }

describe('writeDocx', () => {
  it('writes the whole text, Vietnamese exact, in the order of the layout', async () => {
    expect(await linesOf(await renderNotice(demonstrationNotice))).toMatchInlineSnapshot(`
      [
        "DỮ LIỆU MINH HỌA",
        "TỈNH ỦY MẪU",
        "VĂN PHÒNG TỈNH ỦY",
        "*",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số     -TB/VPTU",
        "Thành phố Mẫu, ngày 06 tháng 10 năm 2023",
        "THÔNG BÁO",
        "kết luận của Thường trực Tỉnh ủy tại Hội nghị giao ban Khối Đảng đánh giá công tác 9 tháng, triển khai nhiệm vụ 3 tháng cuối năm 2023",
        "-----",
        "Ngày 05/10/2023, Thường trực Tỉnh ủy Mẫu họp giao ban với các cơ quan Khối Đảng. Dự Hội nghị có lãnh đạo các ban xây dựng Đảng, Văn phòng Tỉnh ủy, Cơ quan Ủy ban Kiểm tra Tỉnh ủy, Báo Mẫu, Trường Chính trị tỉnh, Đảng ủy Khối các cơ quan tỉnh và các huyện ủy, thành ủy.",
        "Sau khi nghe báo cáo của các đơn vị và ý kiến thảo luận, Thường trực Tỉnh ủy kết luận như sau:",
        "I- KẾT QUẢ 9 THÁNG",
        "Các cơ quan Khối Đảng đã bám sát chương trình công tác năm; 97,93% nhiệm vụ đến hạn được hoàn thành, trong đó 93,1% hoàn thành đúng hạn (trên tổng số 290 nhiệm vụ đến hạn).",
        "Công tác kiểm tra, giám sát được tiến hành theo kế hoạch; việc tiếp công dân và giải quyết đơn thư có nhiều chuyển biến.",
        "II- HẠN CHẾ, KHÓ KHĂN",
        "Tiến độ thẩm định một số dự thảo văn bản còn chậm; thời gian trung bình tại cơ quan thẩm định là 12 ngày làm việc. Việc phối hợp xây dựng báo cáo giữa một số ban chưa thường xuyên.",
        "Trang thiết bị của một số đơn vị đã cũ; 03 huyện ủy chưa bố trí được cán bộ theo dõi công tác nội chính.",
        "III- Ý KIẾN CHỈ ĐẠO ĐỐI VỚI CÁC KIẾN NGHỊ",
        "1. Về kiến nghị của Báo Mẫu, Trường Chính trị tỉnh: “bổ sung kinh phí thay thế thiết bị hội nghị trực tuyến”. Đồng ý. Giao Văn phòng Tỉnh ủy tổng hợp nhu cầu, trình Ban Thường vụ Tỉnh ủy xem xét trong tháng 10/2023.",
        "2. Về kiến nghị của Ban Nội chính Tỉnh ủy: “giao thêm biên chế theo dõi công tác nội chính ở cấp huyện”. Đề nghị báo cáo, làm rõ thêm.",
        "3. Về kiến nghị của Huyện ủy A: “điều chỉnh định mức chi hội nghị”. Chưa đồng ý. Các đơn vị thực hiện theo quy định hiện hành.",
        "IV- NHIỆM VỤ 3 THÁNG CUỐI NĂM 2023",
        "1. Rà soát toàn bộ chỉ tiêu kế hoạch năm 2023; đối với chỉ tiêu chậm tiến độ, xây dựng kế hoạch bù tiến độ theo từng tháng và báo cáo Thường trực Tỉnh ủy.",
        "Chủ trì: Văn phòng Tỉnh ủy. Phối hợp: các ban xây dựng Đảng, các huyện ủy, thành ủy. Thời hạn hoàn thành: chậm nhất ngày 20/10/2023. Yêu cầu: mỗi chỉ tiêu chậm có số phải đạt thêm từng tháng, đơn vị và người chịu trách nhiệm.",
        "2. Rút ngắn thời gian thẩm định văn bản trình Ban Thường vụ Tỉnh ủy; công khai thời gian xử lý của từng cơ quan.",
        "Chủ trì: Ban Tổ chức Tỉnh ủy. Phối hợp: Văn phòng Tỉnh ủy. Thời hạn hoàn thành: chậm nhất ngày 15/11/2023. Yêu cầu: không quá 7 ngày làm việc mỗi vòng thẩm định.",
        "3. Kiểm tra việc mua và sử dụng báo, tạp chí của Đảng tại các chi bộ, đảng bộ cơ sở; lập danh sách các tổ chức đảng chưa đặt mua.",
        "Chủ trì: Ban Tuyên giáo Tỉnh ủy. Phối hợp: Báo Mẫu, Đảng ủy Khối các cơ quan tỉnh. Thời hạn hoàn thành: chậm nhất ngày 30/11/2023.",
        "4. Tăng cường nắm tình hình cơ sở; mỗi đồng chí lãnh đạo ban dự sinh hoạt với ít nhất 02 chi bộ trong quý IV.",
        "Văn phòng Tỉnh ủy thông báo để các cơ quan, đơn vị biết, thực hiện.",
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy (để báo cáo),",
        "- Các cơ quan Khối Đảng,",
        "- Các huyện ủy, thành ủy, Đảng ủy Khối các cơ quan tỉnh,",
        "- Lãnh đạo Văn phòng Tỉnh ủy,",
        "- Lưu Văn phòng Tỉnh ủy.",
        "T/L BAN THƯỜNG VỤ",
        "CHÁNH VĂN PHÒNG",
      ]
    `)
  })

  it.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { ...plain, size: 15, bold: true, underlined: true }],
    ['TỈNH ỦY MẪU', { ...plain, size: 14 }],
    ['VĂN PHÒNG TỈNH ỦY', { ...plain, size: 14, bold: true }],
    ['Số     -TB/VPTU', { ...plain, size: 14 }],
    ['Thành phố Mẫu, ngày 06 tháng 10 năm 2023', { ...plain, size: 14, italic: true }],
    ['THÔNG BÁO', { ...plain, size: 16, bold: true }],
    [demonstrationNotice.subject, { ...plain, size: 14, bold: true }],
    ['I- KẾT QUẢ 9 THÁNG', { ...plain, size: 14, bold: true }],
    [demonstrationNotice.opening[1] ?? '', { ...plain, size: 14 }],
    ['T/L BAN THƯỜNG VỤ', { ...plain, size: 14, bold: true }],
    ['CHÁNH VĂN PHÒNG', { ...plain, size: 14 }],
  ])('%s has its size and style', async (text, look) => {
    expect(runOf(await partOf(await renderNotice(demonstrationNotice), 'word/document.xml'), text)).toEqual(
      look,
    )
  })

  it('is on A4 with the margins of the template, its paragraphs justified with an indented first line', async () => {
    const xml = await partOf(await renderNotice(demonstrationNotice), 'word/document.xml')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/)
    expect(xml).toMatch(/<w:ind w:firstLine="567"\/>/)
    expect(xml).toContain('<w:jc w:val="both"/>')
    expect([...xml.matchAll(/w:ascii="([^"]+)"/g)].every(([, font]) => font === partyTemplate_v1.font)).toBe(
      true,
    )
  })

  it('takes number, date and name when they are given, and says nothing of demonstration when it is real', async () => {
    const lines = await linesOf(
      await renderNotice({
        ...demonstrationNotice,
        number: 5,
        issuedOn: null,
        superiorBody: null,
        signer: { ...demonstrationNotice.signer, name: 'Người ký mẫu' },
        isDemonstration: false,
        answers: [],
      }),
    )
    expect(lines).toContain('Số 05-TB/VPTU')
    expect(lines).toContain('Thành phố Mẫu, ngày      tháng      năm 2023')
    expect(lines.at(-1)).toBe('Người ký mẫu')
    expect(lines.join()).not.toMatch(/MINH HỌA|TỈNH ỦY MẪU|kiến nghị của/)
    expect(lines).toContain('III- NHIỆM VỤ 3 THÁNG CUỐI NĂM 2023')
  })

  it('keeps what looks like markup or a formula as plain words', async () => {
    const opening = ['<w:p> & "trích" =1+1 \u{1F600} \uD800 \u0007', 'dòng một\ndòng hai']
    const lines = await linesOf(await renderNotice({ ...demonstrationNotice, opening }))
    expect(lines).toContain('<w:p> & "trích" =1+1 \u{1F600} \uFFFD ')
    expect(lines).toContain('dòng một dòng hai')
  })

  it('has a broken twin that is refused', async () => {
    const bytes = await renderNotice(demonstrationNotice)
    const broken = bytes.slice(0, bytes.length - 200)
    await expect(openArchive(broken)).rejects.toBeInstanceOf(UnreadableFileError)
  })
})
