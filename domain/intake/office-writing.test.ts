import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import type { Reading } from './proposal.ts'

const lines = (...text: string[]): string => text.join('\n')
const leads = ({ tasks }: Reading) => tasks.map(({ lead }) => lead?.text ?? null)
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text)

describe('a document without its letterhead', () => {
  const directive = lines(
    'Chỉ thị về việc tăng cường quản lý chợ trên địa bàn tỉnh',
    'Thời gian qua, việc quản lý chợ đã đạt nhiều kết quả.',
    'Vẫn còn một số chợ chưa chấp hành quy định về phòng cháy.',
    'Để khắc phục tình trạng trên, Ủy ban nhân dân tỉnh chỉ thị:',
    '1. Các doanh nghiệp kinh doanh chợ thuộc phạm vi quản lý của tỉnh',
    'a) Rà soát; thống kê các điểm kinh doanh;',
    'b) Chấp hành chế độ báo cáo.',
    '2. Giao Chủ tịch Ủy ban nhân dân các quận - huyện:',
    'a) Chọn mỗi địa bàn một chợ; mỗi chợ bố trí một tổ quản lý;',
    'b) Phối hợp với các Sở Công Thương lập phương án.',
    'Văn phòng Ủy ban nhân dân tỉnh xin thông báo để các đơn vị biết, thực hiện.',
  )

  it('gives the work of a numbered part to the body that the part names', () => {
    const reading = readDocument(directive)
    expect(leads(reading)).toEqual([
      'Các doanh nghiệp kinh doanh chợ thuộc phạm vi quản lý của tỉnh',
      'Các doanh nghiệp kinh doanh chợ thuộc phạm vi quản lý của tỉnh',
      'Chủ tịch Ủy ban nhân dân các quận - huyện',
      'Chủ tịch Ủy ban nhân dân các quận - huyện',
    ])
  })

  it('reads what is wrong before the directions, and no work in the closing line', () => {
    const { difficulties, tasks } = readDocument(directive)
    expect(texts(difficulties)).toEqual(['Vẫn còn một số chợ chưa chấp hành quy định về phòng cháy.'])
    expect(texts(tasks).some((text) => text.includes('xin thông báo'))).toBe(false)
  })

  it('keeps a single verb with what it governs, and "mỗi …" within its task', () => {
    const found = texts(readDocument(directive).tasks)
    expect(found[0]).toBe('Rà soát; thống kê các điểm kinh doanh;')
    expect(found[2]).toBe('Chọn mỗi địa bàn một chợ; mỗi chợ bố trí một tổ quản lý;')
  })

  it('joins a number alone on its line to the words below', () => {
    const { tasks } = readDocument(
      lines(
        'Chỉ thị về phòng dịch',
        'Ủy ban nhân dân huyện yêu cầu:',
        '1.',
        'Phòng Y tế',
        '- Lập kế hoạch.',
        '2.',
        'Công an huyện',
        '- Tuần tra ban đêm.',
      ),
    )
    expect(tasks.map(({ text, lead }) => [lead?.text, text])).toEqual([
      ['Phòng Y tế', 'Lập kế hoạch.'],
      ['Công an huyện', 'Tuần tra ban đêm.'],
    ])
  })
})

describe('a report', () => {
  it('lays no work down in what was done, and does in what is ahead', () => {
    const { tasks } = readDocument(
      lines(
        'Báo cáo tình hình thực hiện nhiệm vụ tháng 5 và kế hoạch công tác tháng 6 năm 2024',
        'A. Thực hiện nhiệm vụ công tác tháng 5',
        'I. Một số công tác trọng tâm',
        '1. Sở đã ban hành hướng dẫn; chủ động kiểm tra các cơ sở.',
        'B. Nhiệm vụ công tác trọng tâm tháng 6',
        'Trong tháng 6, Sở có 2 đề án phải trình:',
        '- Dự thảo Quyết định về quản lý bến bãi.',
        '- Dự thảo Quy chế phối hợp.',
        '2. Kiểm tra các bến khách ngang sông.',
      ),
    )
    expect(texts(tasks)).toEqual([
      'Dự thảo Quyết định về quản lý bến bãi.',
      'Dự thảo Quy chế phối hợp.',
      'Kiểm tra các bến khách ngang sông.',
    ])
  })
})

describe('a conclusion', () => {
  it('tells judgement of the past from directions, and answers to requests from requests', () => {
    const reading = readDocument(
      lines(
        'Thông báo kết luận của Phó Chủ tịch UBND tỉnh tại buổi làm việc với Công ty Cấp nước Mẫu',
        'Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:',
        '1. Về kết quả hoạt động:',
        'Trong năm 2023, Công ty đã đạt nhiều kết quả.',
        'Bên cạnh những kết quả đạt được, vẫn còn một số hạn chế như: tiến độ thi công còn chậm.',
        '2. Về các kiến nghị của Công ty:',
        'Giao Sở Tài chính nghiên cứu, đề xuất mức giá.',
        '3. Công ty cần sớm hoàn thiện hồ sơ.',
      ),
    )
    expect(texts(reading.difficulties)).toEqual(['tiến độ thi công còn chậm.'])
    expect(reading.recommendations).toEqual([])
    expect(leads(reading)[0]).toBe('Sở Tài chính')
  })
})

describe('news', () => {
  it('finds who is told when the time stands before them', () => {
    const reading = readDocument(
      lines(
        'UBND huyện họp giao ban tháng 8',
        'Ngày 5/9/2022 UBND huyện tổ chức họp giao ban.',
        'Kết luận hội nghị, đồng chí Chủ tịch UBND huyện yêu cầu trong thời gian tới các xã, thị trấn, các đơn vị cần tập trung thu hoạch lúa mùa. Đồng chí cũng đề nghị, các phòng chuyên môn chủ động hướng dẫn nông dân.',
      ),
    )
    expect(leads(reading)).toEqual(['các xã, thị trấn, các đơn vị', 'các phòng chuyên môn'])
  })

  it('takes hardship that was overcome for no difficulty', () => {
    const { difficulties } = readDocument(
      lines(
        'Hội nghị Ban Chấp hành Đảng bộ huyện',
        'Trong điều kiện còn nhiều khó khăn, song nhờ sự nỗ lực chung, kinh tế tiếp tục phát triển. Các chi bộ tích cực khắc phục những khuyết điểm, yếu kém sau kiểm điểm.',
      ),
    )
    expect(difficulties).toEqual([])
  })

  it('begins a figure at its own subject', () => {
    const { targets } = readDocument(
      lines(
        'Họp giao ban tháng 10',
        'Trong tháng, các xã tập trung chỉ đạo thu hoạch lúa và trồng cây vụ đông, thu ngân sách đạt 94% kế hoạch. Tình hình có nhiều chuyển biến trên các lĩnh vực: Giải ngân vốn đạt 57,6% kế hoạch.',
      ),
    )
    expect(texts(targets)).toEqual(['thu ngân sách đạt 94% kế hoạch', 'Giải ngân vốn đạt 57,6% kế hoạch'])
  })
})

describe('bodies', () => {
  it('lists those that take part or are told, not those that grant, receive or are founded', () => {
    const { units } = readDocument(
      lines(
        'Thông báo kết luận của Chủ tịch UBND huyện tại cuộc họp tháng 3',
        'Dự họp có lãnh đạo các Phòng Kinh tế và Hạ tầng, Trạm Thủy nông.',
        'Chủ tịch UBND huyện yêu cầu:',
        '1. Phòng Nội vụ thành lập Tổ rà soát Bến Đò, trình Hội đồng nhân dân huyện; báo cáo theo Quyết định số 12/QĐ-UBND.',
        '2. Công an huyện phối hợp với Chi nhánh nhà máy Nước Mẫu kiểm tra.',
        '3. Hạt Kiểm lâm tuần tra.',
      ),
    )
    const names = units.map(({ text }) => text)
    expect(names).toEqual(
      expect.arrayContaining(['Phòng Nội vụ', 'Công an huyện', 'Hạt Kiểm lâm', 'Chi nhánh nhà máy Nước Mẫu']),
    )
    expect(names).not.toContain('Hội đồng nhân dân huyện')
    expect(names).not.toContain('Tổ rà soát Bến Đò')
  })
})

describe('requests', () => {
  it('takes what a province, an office or a person asks of those above, one for each thing asked', () => {
    const { recommendations, difficulties } = readDocument(
      lines(
        'Đoàn công tác của Bộ Tài chính làm việc với tỉnh',
        'Ngày 12/3/2021, Đoàn công tác của Bộ Tài chính làm việc với UBND tỉnh.',
        'Tại buổi làm việc, lãnh đạo tỉnh cho biết, tiến độ giải ngân còn chậm do vướng mặt bằng.',
        'Tỉnh đề nghị Quốc hội, Chính phủ sớm sửa đổi Luật Đất đai; bố trí đủ vốn cho dự án đường ven biển.',
        'Đại diện Ban Quản lý Khu kinh tế cũng đề xuất Trung ương hỗ trợ kinh phí.',
      ),
    )
    expect(texts(recommendations)).toEqual([
      'sớm sửa đổi Luật Đất đai;',
      'bố trí đủ vốn cho dự án đường ven biển.',
      'hỗ trợ kinh phí.',
    ])
    expect(texts(difficulties)).toEqual(['tiến độ giải ngân còn chậm do vướng mặt bằng.'])
  })
})

describe('a conclusion without announcement', () => {
  it('gives the work of its numbered parts, each subject after a semicolon its own', () => {
    const { tasks } = readDocument(
      lines(
        'THÔNG BÁO',
        'Kết luận của Thường trực Huyện ủy tại buổi giao ban',
        '1. Thống nhất chủ trương sửa chữa hội trường; giao Văn phòng Huyện ủy lập dự toán trong tháng 4/2024.',
        '2. Ban Tổ chức: tham mưu kiện toàn cấp ủy xã An Mẫu.',
        '3. UBND huyện lãnh đạo, chỉ đạo:',
        '- Phòng Giáo dục và Đào tạo chuẩn bị kỳ thi.',
        '4. Đối với kiến nghị của xã Bình Mẫu: đồng ý cho chủ trương; UBND huyện xem xét, bố trí kinh phí.',
      ),
    )
    expect(tasks.map(({ lead, deadline }) => [lead?.text, deadline?.dueOn ?? null])).toEqual([
      ['Văn phòng Huyện ủy', '2024-04-30'],
      ['Ban Tổ chức', null],
      ['Phòng Giáo dục và Đào tạo', null],
      ['UBND huyện', null],
    ])
  })
})

describe('a plan told in prose', () => {
  it('lists its aims without the comparisons beside them', () => {
    const { targets } = readDocument(
      lines(
        'Năm 2025, tỉnh phấn đấu đón 7 triệu lượt khách',
        'Theo kế hoạch, năm 2025, tỉnh phấn đấu doanh thu du lịch đạt 6.500 tỷ đồng, tăng 18% so với năm 2024; thời gian lưu trú bình quân 1,9 ngày.',
      ),
    )
    expect(targets.map(({ value, measure }) => `${value?.text} ${measure?.text}`)).toEqual([
      '6.500 tỷ đồng',
      '1,9 ngày',
    ])
  })
})

describe('a dispatch', () => {
  it('takes those it is sent to for no work, and the number without the word for it', () => {
    const { tasks, facts } = readDocument(
      lines(
        'Bảo đảm nguồn cung xăng dầu',
        'Chủ tịch UBND tỉnh vừa ký Công điện 12/CĐ-UBND ngày 18/11/2022 về nguồn cung xăng dầu.',
        'Chủ tịch UBND tỉnh giao Phó Chủ tịch Thường trực Lê Văn Mẫu trực tiếp chỉ đạo.',
      ),
    )
    expect(facts.number?.text).toBe('12/CĐ-UBND')
    expect(tasks[0]?.lead?.text).toContain('Lê Văn Mẫu')
    const sent = readDocument(
      lines(
        'CÔNG ĐIỆN',
        'Về việc ứng phó bão',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:',
        '- Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh.',
        'Chủ tịch UBND tỉnh yêu cầu:',
        '1. Sở Y tế chuẩn bị cấp cứu.',
      ),
    )
    expect(texts(sent.tasks)).toEqual(['Sở Y tế chuẩn bị cấp cứu.'])
  })
})
