import {
  enterIncoming as incomingRoute,
  issueDocument as issueRoute,
} from '#domain/document/command-contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { enterIncoming } from '#server/document/enter-incoming.ts'
import { issueDocument } from '#server/document/issue-document.ts'
import { newId } from '#server/kernel/id.ts'
import { appraisalScenes } from './appraisal-scenes.ts'
import { bodyOf, documentCatalogueScene, typeNamed } from './document-catalogue-scene.ts'
import type { Scene } from './scene.ts'

const clerk = 'van-phong-chuyen-vien'

const arrivals: readonly (readonly [
  on: string,
  symbol: string,
  title: string,
  type: string,
  handledBy: string,
])[] = [
  ['09-12', '118-KH/BMAU', 'Kế hoạch tuyên truyền quý IV (văn bản giả định)', 'Kế hoạch', 'tuyen-giao'],
  [
    '09-27',
    '45-CV/BMAU',
    'Đề nghị báo cáo kết quả chuyển đổi số 9 tháng (văn bản giả định)',
    'Công văn',
    'van-phong',
  ],
  ['10-03', '07-HD/BMAU', 'Hướng dẫn tổng kết công tác năm (văn bản giả định)', 'Hướng dẫn', 'to-chuc'],
]

const arrivalScenes = arrivals.map(([on, symbol, title, type, handledBy]): Scene => {
  const day = `2023-${on}`
  return {
    on: calendarDate(day),
    async play(stage) {
      await stage.act(clerk, incomingRoute, enterIncoming, {
        body: {
          id: newId(),
          keptByUnitId: stage.unitId('van-phong'),
          typeId: await typeNamed(stage, type),
          symbol,
          title,
          issuer: 'Ban Mẫu Trung ương (giả định)',
          issuedOn: day,
          arrivedOn: day,
          handledByUnitId: stage.unitId(handledBy),
          declaredSecrecy: 'none',
        },
      })
    },
  }
})

/** The clerk gives the notices of past meetings their numbers. */
const noticeScene: Scene = {
  on: calendarDate('2023-10-04'),
  async play(stage) {
    const notices = await stage.organization.db
      .selectFrom('document as d')
      .innerJoin('meeting as m', 'm.notice_document_id', 'd.id')
      .select(['d.id', 'd.version', 'd.type_id'])
      .where('d.number', 'is', null)
      .orderBy('m.held_on')
      .execute()
    for (const { id, version, type_id } of notices)
      await stage.act(clerk, issueRoute, issueDocument, {
        params: { id },
        body: {
          typeId: type_id,
          bodyId: bodyOf('VPTU'),
          place: 'Mẫu',
          power: 'by_order',
          signerId: stage.personId('chanh-van-phong'),
          signerTitle: 'Chánh Văn phòng',
          version,
        },
      })
  },
}

export const documentScenes = (): Scene[] => [
  documentCatalogueScene,
  ...arrivalScenes,
  ...appraisalScenes(),
  noticeScene,
]
