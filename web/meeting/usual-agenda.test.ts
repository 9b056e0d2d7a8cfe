import { expect, it } from 'vitest'
import { agendaOf, linesOf } from './usual-agenda.ts'

it('reads one item a line with its minutes, and keeps who speaks', () => {
  const before = [{ title: 'Kết luận', speakerUnitId: 'u', minutes: 20 }]
  const agenda = agendaOf('Báo cáo kết quả, 20 phút\n\n Thảo luận \nKết luận: 15 phút', before)
  expect(agenda).toEqual([
    { title: 'Báo cáo kết quả', speakerUnitId: null, minutes: 20 },
    { title: 'Thảo luận', speakerUnitId: null, minutes: null },
    { title: 'Kết luận', speakerUnitId: 'u', minutes: 15 },
  ])
  expect(agendaOf(linesOf(agenda), agenda)).toEqual(agenda)
})
