import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const read = (...lines: string[]) => {
  const { remarks, practices, tasks } = readDocument(
    ['Hội nghị giao ban quý I năm 2031', '', ...lines].join('\n'),
  )
  return {
    remarks: remarks.map(({ tone, units }) => [tone, ...units.map(({ text }) => text)]),
    practices: practices.map(({ unit }) => unit?.text ?? null),
    tasks: tasks.length,
  }
}

it('reads praise with whom it names', () => {
  expect(
    read('Phát biểu tại hội nghị, đồng chí Chủ tịch biểu dương Sở Mẫu, Ban Mẫu đã hoàn thành sớm kế hoạch.')
      .remarks,
  ).toEqual([['praise', 'Sở Mẫu', 'Ban Mẫu']])
  expect(read('Huyện ủy Mẫu được Thường trực Tỉnh ủy đánh giá cao về tiến độ.').remarks).toEqual([
    ['praise', 'Huyện ủy Mẫu'],
  ])
  expect(read('Đồng chí Chủ tịch ghi nhận sự nỗ lực của Đảng ủy xã Mẫu trong quý.').remarks).toEqual([
    ['praise', 'Đảng ủy xã Mẫu'],
  ])
})

it('begins another body after the level of the one before', () => {
  expect(read('Đồng chí Chủ tịch biểu dương Ban Mẫu Tỉnh ủy, Huyện ủy Bến đã về đích sớm.').remarks).toEqual([
    ['praise', 'Ban Mẫu Tỉnh ủy', 'Huyện ủy Bến'],
  ])
})

it('reads criticism only where it names somebody', () => {
  expect(read('Đồng chí Chủ tịch nghiêm khắc phê bình UBND huyện Mẫu vì chậm giải ngân.').remarks).toEqual([
    ['criticism', 'UBND huyện Mẫu'],
  ])
  expect(read('Sinh hoạt chi bộ giữ nếp phê bình và tự phê bình.').remarks).toEqual([])
  expect(read('Các đồng chí đã tự phê bình nghiêm túc.').remarks).toEqual([])
})

it('takes no work, figures or opinions for praise', () => {
  expect(read('Trong quý ghi nhận 12 trường hợp vi phạm.').remarks).toEqual([])
  expect(read('Đồng chí Chủ tịch ghi nhận các ý kiến của đại biểu.').remarks).toEqual([])
  expect(
    read('Đồng chí Chủ tịch yêu cầu các đơn vị kịp thời biểu dương, khen thưởng tập thể làm tốt.'),
  ).toMatchObject({ remarks: [], tasks: 1 })
})

it('reads a way of working told as one that helped', () => {
  expect(
    read(
      'Mô hình “Ngày không hẹn” của Huyện ủy Mẫu đạt hiệu quả, rút ngắn thời gian giải quyết hồ sơ còn 2 ngày.',
    ).practices,
  ).toEqual(['Huyện ủy Mẫu'])
  expect(read('Cách làm sáng tạo này đã lan tỏa ra nhiều nơi.').practices).toEqual([null])
  expect(read('Cần nhân rộng các mô hình hiệu quả ở cơ sở.').practices).toEqual([])
  expect(read('Mô hình chưa đạt hiệu quả.').practices).toEqual([])
})
