import { calendarDate } from '#domain/calendar/date.ts'
import { directMatter, submitMatter as submitRoute } from '#domain/matter/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { decideMatter } from '#server/matter/decide-matter.ts'
import { submitMatter } from '#server/matter/submit-matter.ts'
import type { Scene } from './scene.ts'

/** What units submitted for direction: one that was directed, one that waits. */
const matters: readonly (readonly [on: string, unit: string, title: string, directedOn?: string])[] = [
  ['08-21', 'to-chuc', 'Xin ý kiến về phương án sắp xếp các tổ giúp việc', '08-28'],
  ['09-28', 'tuyen-giao', 'Xin ý kiến về kế hoạch tuyên truyền quý IV'],
]

export function matterScenes(): Scene[] {
  return matters.flatMap(([on, unit, title, directedOn]): Scene[] => {
    const id = newId()
    const submit: Scene = {
      on: calendarDate(`2023-${on}`),
      play: async (stage) => {
        const parties = {
          submittedByUnitId: stage.unitId(unit),
          addressedToUnitId: stage.unitId('thuong-truc'),
        }
        const body = { id, title, text: 'Trình hai phương án, đề xuất phương án một.', ...parties }
        await stage.act(`${unit}-truong`, submitRoute, submitMatter, { body })
      },
    }
    if (!directedOn) return [submit]
    const direct: Scene = {
      on: calendarDate(`2023-${directedOn}`),
      play: async (stage) => {
        const body = { text: 'Đồng ý phương án một.', version: 1 }
        await stage.act('pho-bi-thu', directMatter, decideMatter('directed'), { params: { id }, body })
      },
    }
    return [submit, direct]
  })
}
