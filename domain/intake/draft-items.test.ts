import { expect, it } from 'vitest'
import { draftItems } from './draft-items.ts'
import { UnitMatcher } from './match-unit.ts'
import { readDocument } from './read-document.ts'

it('offers the number to be reached as the quality of the task, and names bodies that are no unit of ours', () => {
  const reading = readDocument(
    [
      'THÔNG BÁO',
      'Kết luận tại phiên họp tháng 8 năm 2031',
      'Chủ tịch UBND tỉnh yêu cầu:',
      '1. Sở Mẫu chủ trì, phối hợp với Hội Thử trồng rừng, phấn đấu đạt 500 ha trước ngày 30/10/2031.',
    ].join('\n'),
  )
  const units = new UnitMatcher([{ id: 'a', name: 'Sở Mẫu', shortName: 'Sở Mẫu' }])
  const [task] = draftItems(reading, units).filter(({ draft }) => draft.kind === 'task')
  expect(task?.draft).toMatchObject({ leadUnitIds: ['a'], cooperatingUnitIds: [], dueOn: '2031-10-30' })
  expect(task?.draft.kind === 'task' && task.draft.requiredQuality).toContain('500 ha')
  expect(task?.named).toEqual([{ field: 'cooperatingUnitIds', words: 'Hội Thử' }])
})
