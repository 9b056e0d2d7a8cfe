import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Direction, KnownDirections, likenessOf } from './same-direction.ts'

const direction = (text: string, unitIds: string[] = [], dueOn = ''): Direction => ({
  text,
  unitIds,
  dueOn: dueOn ? calendarDate(dueOn) : null,
})
const known = new KnownDirections([
  direction('Rà soát danh mục dự án chậm tiến độ và đề xuất phương án xử lý', ['a'], '2031-10-30'),
  direction('Báo cáo kết quả', ['a']),
  direction('Xây dựng phương án bảo vệ rừng mùa khô', []),
])

it('finds the same direction in other words of office', () => {
  expect(
    known.find(
      direction('Tổ chức rà soát các dự án chậm tiến độ, đề xuất phương án xử lý', ['a'], '2031-10-30'),
    )?.text,
  ).toContain('danh mục dự án')
  expect(known.find(direction('Xây dựng phương án bảo vệ rừng trong mùa khô', ['b']))?.text).toContain(
    'bảo vệ rừng',
  )
})

it('tells apart what differs by a number, and not what differs by its date', () => {
  const files = new KnownDirections([
    direction('Rà soát nhóm hồ sơ khiếu nại số 4 trước ngày 30/11/2031', ['a']),
  ])
  expect(files.find(direction('Rà soát nhóm hồ sơ khiếu nại số 5 trước ngày 30/11/2031', ['a']))).toBeNull()
  expect(
    files.find(direction('Rà soát nhóm hồ sơ khiếu nại số 4 trước ngày 15/12/2031', ['a'])),
  ).not.toBeNull()
})

it('takes nothing for the same that is given to others, or is only alike', () => {
  expect(
    known.find(direction('Rà soát danh mục dự án chậm tiến độ và đề xuất phương án xử lý', ['b'])),
  ).toBeNull()
  expect(known.find(direction('Rà soát danh mục hồ sơ cán bộ và đề xuất bổ nhiệm', ['a']))).toBeNull()
  expect(known.find(direction('Báo cáo số liệu', ['a']))).toBeNull()
})

it('finds what is known word for word, whatever it is', () => {
  const text = fc.array(fc.constantFrom('rừng', 'dự án', 'hồ sơ', 'đất', 'thuế', 'trường', 'cầu', 'nước'), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, (words) => {
      const one = direction(words.join(' '))
      expect(new KnownDirections([one]).find(one)).toBe(one)
      expect(likenessOf(one.text, one.text)).toBe(1)
    }),
  )
})
