import { calendarDate } from '#domain/calendar/date.ts'
import type { Notice } from '#domain/meeting/notice.ts'

/** An invented notice of an invented province, long enough for two pages: for tests and for looking at. */
export const demonstrationNotice: Notice = {
  layout: 'party',
  superiorBody: 'Tỉnh ủy Mẫu',
  issuingBody: 'Văn phòng Tỉnh ủy',
  number: null,
  symbol: 'TB/VPTU',
  place: 'Thành phố Mẫu',
  issuedOn: calendarDate('2023-10-06'),
  year: 2023,
  subject:
    'kết luận của Thường trực Tỉnh ủy tại Hội nghị giao ban Khối Đảng đánh giá công tác 9 tháng, triển khai nhiệm vụ 3 tháng cuối năm 2023',
  opening: [
    'Ngày 05/10/2023, Thường trực Tỉnh ủy Mẫu họp giao ban với các cơ quan Khối Đảng. Dự Hội nghị có lãnh đạo các ban xây dựng Đảng, Văn phòng Tỉnh ủy, Cơ quan Ủy ban Kiểm tra Tỉnh ủy, Báo Mẫu, Trường Chính trị tỉnh, Đảng ủy Khối các cơ quan tỉnh và các huyện ủy, thành ủy.',
    'Sau khi nghe báo cáo của các đơn vị và ý kiến thảo luận, Thường trực Tỉnh ủy kết luận như sau:',
  ],
  sections: [
    {
      title: 'Kết quả 9 tháng',
      paragraphs: [
        [
          'Các cơ quan Khối Đảng đã bám sát chương trình công tác năm; 97,93% nhiệm vụ đến hạn được hoàn thành, trong đó 93,1% hoàn thành đúng hạn (trên tổng số 290 nhiệm vụ đến hạn).',
        ],
        [
          'Công tác kiểm tra, giám sát được tiến hành theo kế hoạch; việc tiếp công dân và giải quyết đơn thư có nhiều chuyển biến.',
        ],
      ],
    },
    {
      title: 'Hạn chế, khó khăn',
      paragraphs: [
        [
          'Tiến độ thẩm định một số dự thảo văn bản còn chậm; thời gian trung bình tại cơ quan thẩm định là 12 ngày làm việc. Việc phối hợp xây dựng báo cáo giữa một số ban chưa thường xuyên.',
        ],
        [
          'Trang thiết bị của một số đơn vị đã cũ; 03 huyện ủy chưa bố trí được cán bộ theo dõi công tác nội chính.',
        ],
      ],
    },
  ],
  answers: [
    {
      recommendation: 'bổ sung kinh phí thay thế thiết bị hội nghị trực tuyến',
      raisedBy: ['Báo Mẫu', 'Trường Chính trị tỉnh'],
      decision: 'accept',
      direction:
        'Giao Văn phòng Tỉnh ủy tổng hợp nhu cầu, trình Ban Thường vụ Tỉnh ủy xem xét trong tháng 10/2023.',
    },
    {
      recommendation: 'giao thêm biên chế theo dõi công tác nội chính ở cấp huyện',
      raisedBy: ['Ban Nội chính Tỉnh ủy'],
      decision: 'ask',
      direction: '',
    },
    {
      recommendation: 'điều chỉnh định mức chi hội nghị',
      raisedBy: ['Huyện ủy A'],
      decision: 'refuse',
      direction: 'Các đơn vị thực hiện theo quy định hiện hành.',
    },
  ],
  conclusionsTitle: 'Nhiệm vụ 3 tháng cuối năm 2023',
  conclusions: [
    {
      id: '00000000-0000-7000-8000-000000000001',
      ordinal: 1,
      text: 'Rà soát toàn bộ chỉ tiêu kế hoạch năm 2023; đối với chỉ tiêu chậm tiến độ, xây dựng kế hoạch bù tiến độ theo từng tháng và báo cáo Thường trực Tỉnh ủy.',
      leadUnit: 'Văn phòng Tỉnh ủy',
      cooperatingUnits: ['các ban xây dựng Đảng', 'các huyện ủy', 'thành ủy'],
      dueOn: calendarDate('2023-10-20'),
      requiredQuality: 'mỗi chỉ tiêu chậm có số phải đạt thêm từng tháng, đơn vị và người chịu trách nhiệm',
    },
    {
      id: '00000000-0000-7000-8000-000000000002',
      ordinal: 2,
      text: 'Rút ngắn thời gian thẩm định văn bản trình Ban Thường vụ Tỉnh ủy; công khai thời gian xử lý của từng cơ quan.',
      leadUnit: 'Ban Tổ chức Tỉnh ủy',
      cooperatingUnits: ['Văn phòng Tỉnh ủy'],
      dueOn: calendarDate('2023-11-15'),
      requiredQuality: 'không quá 7 ngày làm việc mỗi vòng thẩm định',
    },
    {
      id: '00000000-0000-7000-8000-000000000003',
      ordinal: 3,
      text: 'Kiểm tra việc mua và sử dụng báo, tạp chí của Đảng tại các chi bộ, đảng bộ cơ sở; lập danh sách các tổ chức đảng chưa đặt mua.',
      leadUnit: 'Ban Tuyên giáo Tỉnh ủy',
      cooperatingUnits: ['Báo Mẫu', 'Đảng ủy Khối các cơ quan tỉnh'],
      dueOn: calendarDate('2023-11-30'),
      requiredQuality: null,
    },
    {
      id: '00000000-0000-7000-8000-000000000004',
      ordinal: 4,
      text: 'Tăng cường nắm tình hình cơ sở; mỗi đồng chí lãnh đạo ban dự sinh hoạt với ít nhất 02 chi bộ trong quý IV.',
      leadUnit: null,
      cooperatingUnits: [],
      dueOn: null,
      requiredQuality: null,
    },
  ],
  closing: 'Văn phòng Tỉnh ủy thông báo để các cơ quan, đơn vị biết, thực hiện.',
  recipients: [
    'Thường trực Tỉnh ủy (để báo cáo)',
    'Các cơ quan Khối Đảng',
    'Các huyện ủy, thành ủy, Đảng ủy Khối các cơ quan tỉnh',
    'Lãnh đạo Văn phòng Tỉnh ủy',
    'Lưu Văn phòng Tỉnh ủy',
  ],
  signer: { authority: 'T/L Ban Thường vụ', position: 'Chánh Văn phòng', name: null },
  isDemonstration: true,
}
