import {
  keepAppraisalType as typeRoute,
  takeProposedCauses as causesRoute,
} from '#domain/appraisal/catalogue-contract.ts'
import {
  approveDraft as approveRoute,
  askOpinions as askRoute,
  giveOpinion as opinionRoute,
  openAppraisal as openRoute,
  passDraft as passRoute,
  returnDraft as returnRoute,
  sendToAppraisal as sendRoute,
} from '#domain/appraisal/command-contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { issueDocument as issueRoute } from '#domain/document/command-contract.ts'
import { askOpinions } from '#server/appraisal/ask-opinions.ts'
import { giveOpinion } from '#server/appraisal/give-opinion.ts'
import { approveDraft, passDraft, returnDraft } from '#server/appraisal/judge-draft.ts'
import { keepAppraisalType, takeProposedCauses } from '#server/appraisal/keep-catalogue.ts'
import { openAppraisal } from '#server/appraisal/open-appraisal.ts'
import { sendToAppraisal } from '#server/appraisal/send-to-appraisal.ts'
import { issueDocument } from '#server/document/issue-document.ts'
import { newId } from '#server/kernel/id.ts'
import { bodyOf, typeNamed } from './document-catalogue-scene.ts'
import { keepText } from './keep-text.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

const kindId = newId()
const ids = { issued: newId(), appraised: newId(), asked: newId(), deciding: newId() }
const documentIds = new Map<string, string>()

/** What is appraised in how many working days, and why drafts come back. */
const kinds: Scene = {
  on: calendarDate('2022-12-27'),
  async play(stage) {
    await stage.act('tong-hop', typeRoute, keepAppraisalType, {
      body: {
        id: kindId,
        name: 'Thông báo, kế hoạch của Tỉnh ủy',
        documentTypeId: await typeNamed(stage, 'Thông báo'),
        draftingDays: 7,
        opinionDays: 4,
        appraisalDays: 3,
        revisionDays: 2,
        decisionDays: 2,
        issueDays: 1,
        validFrom: '2022-12-27',
        source: 'Quy chế làm việc (minh họa)',
        version: null,
      },
    })
    await stage.act('tong-hop', causesRoute, takeProposedCauses, { body: {} })
  },
}

const on = (day: string, play: (stage: Stage) => Promise<unknown>): Scene => ({
  on: calendarDate(`2023-${day}`),
  play: async (stage) => void (await play(stage)),
})

const open = (id: string, unit: string, title: string, text: string) => async (stage: Stage) => {
  const documentId = newId()
  documentIds.set(id, documentId)
  const who = `${unit}-truong`
  const fileId = await keepText(stage, who, 'Dự thảo lần 1.txt', text)
  await stage.act(who, openRoute, openAppraisal, {
    body: {
      id,
      documentId,
      typeId: kindId,
      title,
      bodyId: bodyOf('TU'),
      draftedByUnitId: stage.unitId(unit),
      appraiserUnitId: stage.unitId('van-phong'),
      deciderUnitId: stage.unitId('thuong-truc'),
      fileIds: [fileId],
      declaredSecrecy: 'none',
    },
  })
}

const versionOf = async (stage: Stage, id: string): Promise<number> => {
  const row = await stage.organization.db
    .selectFrom('appraisal')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}

const ask = (id: string, who: string, units: readonly string[]) => async (stage: Stage) => {
  const unitIds = units.map((unit) => stage.unitId(unit))
  const body = { unitIds, version: await versionOf(stage, id) }
  await stage.act(who, askRoute, askOpinions, { params: { id }, body })
}

const opine = (id: string, unit: string, text: string) => async (stage: Stage) => {
  const step = await stage.organization.db
    .selectFrom('appraisal_step as s')
    .innerJoin('obligation as o', 'o.id', 's.id')
    .select(['s.id', 's.version'])
    .where('s.appraisal_id', '=', id)
    .where('s.kind', '=', 'opinion')
    .where('o.owed_by_unit_id', '=', stage.unitId(unit))
    .executeTakeFirstOrThrow()
  const body = { outcome: 'agreed_with_changes', text, version: step.version }
  await stage.act(`${unit}-truong`, opinionRoute, giveOpinion, { params: { id, stepId: step.id }, body })
}

const send = (id: string, who: string, text?: string) => async (stage: Stage) => {
  const fileId = text === undefined ? null : await keepText(stage, who, 'Dự thảo lần 2.txt', text)
  const body = { fileId, note: fileId && 'Tiếp thu ý kiến thẩm định', version: await versionOf(stage, id) }
  await stage.act(who, sendRoute, sendToAppraisal, { params: { id }, body })
}

const back = (id: string, name: string, note: string) => async (stage: Stage) => {
  const cause = await stage.organization.db
    .selectFrom('return_cause')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  const body = { causes: [{ causeId: cause.id, note }], version: await versionOf(stage, id) }
  await stage.act('chanh-van-phong', returnRoute, returnDraft, { params: { id }, body })
}

const pass = (id: string) => async (stage: Stage) => {
  const body = { quality: 'meets', version: await versionOf(stage, id) }
  await stage.act('chanh-van-phong', passRoute, passDraft, { params: { id }, body })
}

const approve = (id: string) => async (stage: Stage) => {
  const body = { text: 'Đồng ý ban hành.', version: await versionOf(stage, id) }
  await stage.act('pho-bi-thu', approveRoute, approveDraft, { params: { id }, body })
}

const issue = (id: string) => async (stage: Stage) => {
  const document = await stage.organization.db
    .selectFrom('document')
    .select(['id', 'version', 'type_id'])
    .where('id', '=', documentIds.get(id) ?? '')
    .executeTakeFirstOrThrow()
  await stage.act('van-phong-chuyen-vien', issueRoute, issueDocument, {
    params: { id: document.id },
    body: {
      typeId: document.type_id,
      bodyId: bodyOf('TU'),
      place: 'Mẫu',
      power: 'on_behalf',
      signerId: stage.personId('pho-bi-thu'),
      signerTitle: 'Phó Bí thư Thường trực',
      version: document.version,
    },
  })
}

const first = `I. Mục đích
1. Thống nhất lịch tiếp công dân của cấp ủy.
II. Nội dung
1. Tiếp định kỳ mỗi tháng một buổi.
2. Ban Nội chính tổng hợp.`
const second = `I. Mục đích
1. Thống nhất lịch tiếp công dân của cấp ủy.
II. Nội dung
1. Tiếp định kỳ vào ngày 15 mỗi tháng.
2. Ban Nội chính tổng hợp, báo cáo trước ngày 25.
3. Văn phòng bố trí nơi tiếp.`

/** Four drafts: one issued after a return, one at the appraiser, one with the leader, one for which opinions are out. */
export const appraisalScenes = (): Scene[] => [
  kinds,
  on('08-28', open(ids.issued, 'noi-chinh', 'Thông báo về lịch tiếp công dân của cấp ủy', first)),
  on('08-29', ask(ids.issued, 'noi-chinh-truong', ['dan-van', 'kiem-tra'])),
  on('08-30', opine(ids.issued, 'dan-van', 'Nên ghi rõ ngày trong tháng.')),
  on('08-31', opine(ids.issued, 'kiem-tra', 'Bổ sung hạn báo cáo.')),
  on('09-05', send(ids.issued, 'noi-chinh-truong')),
  on('09-08', back(ids.issued, 'Nội dung', 'Chưa tiếp thu ý kiến của hai ban.')),
  on('09-12', send(ids.issued, 'noi-chinh-truong', second)),
  on('09-14', pass(ids.issued)),
  on('09-15', approve(ids.issued)),
  on('09-18', issue(ids.issued)),
  on('09-18', open(ids.appraised, 'to-chuc', 'Thông báo về rà soát biên chế quý IV', first)),
  on('09-19', ask(ids.appraised, 'to-chuc-truong', ['noi-chinh'])),
  on('09-21', opine(ids.appraised, 'noi-chinh', 'Nhất trí; sửa tên đơn vị ở mục II.')),
  on('09-27', send(ids.appraised, 'to-chuc-truong')),
  on('09-20', open(ids.deciding, 'dan-van', 'Kế hoạch đối thoại với nhân dân quý IV', first)),
  on('09-21', ask(ids.deciding, 'dan-van-truong', ['noi-chinh'])),
  on('09-25', opine(ids.deciding, 'noi-chinh', 'Nhất trí.')),
  on('09-29', send(ids.deciding, 'dan-van-truong')),
  on('10-04', pass(ids.deciding)),
  on('09-25', open(ids.asked, 'tuyen-giao', 'Thông báo về tuyên truyền chuyển đổi số', first)),
  on('09-28', ask(ids.asked, 'tuyen-giao-truong', ['bao', 'truong', 'dan-van'])),
  on('10-02', opine(ids.asked, 'bao', 'Thêm chuyên mục trên báo điện tử.')),
]
