import { calendarDate } from '#domain/calendar/date.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { allotFunding, approveFunding, askFunding } from '#domain/funding/contract.ts'
import { readInText } from '#domain/intake/contract.ts'
import { submitMatter } from '#domain/matter/contract.ts'
import { addAgendaItem, inviteUnits, withdrawInvitation } from '#domain/meeting/agenda-contract.ts'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import { closeMeeting, openMeeting, readMeeting, scheduleMeeting } from '#domain/meeting/contract.ts'
import { addNote } from '#domain/meeting/minutes-contract.ts'
import { linkTarget, raiseDifficulty, sayDifficultyGone } from '#domain/difficulty/contract.ts'
import { adoptPractice, recommendPractice, recordPractice } from '#domain/practice/contract.ts'
import { giveDirection, raiseRecommendation } from '#domain/recommendation/contract.ts'
import { assignTask, getTask } from '#domain/task/contract.ts'
import { contributionStepRoutes, taskStepRoutes } from '#domain/task/step-contract.ts'
import { establishUnit } from '#domain/unit/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type UnitName, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast } from './cast.ts'

/** A word and a figure that stand in everything planted for the district, so that a leak is found in any answer. */
export const markWord = 'Dấuvết'
export const markFigure = '987654'

/** A house with its cast, in which one of everything can be planted: all of it the district's business. */
export interface OfficeInFull {
  readonly house: TestHouse
  readonly cast: Cast
  readonly indicatorId: string
}

export async function openOfficeInFull(): Promise<OfficeInFull> {
  const house = await openTestHouse()
  const cast = await openCast(house)
  return { house, cast, indicatorId: await plantIndicator(cast.office, 'Hồ sơ số hóa') }
}

/** A task of the district, owed to the standing committee, with a part of the board; brought to a state. */
export async function plantTask(
  { house, cast }: OfficeInFull,
  noun: 'task' | 'contribution' = 'task',
  state: 'assigned' | 'acknowledged' | 'submitted' | 'extension' | 'contested' = 'assigned',
): Promise<{ id: string; version: number }> {
  const { district, commune, otherDistrict } = house.units
  // The part looked at is always the district's: of a task it leads, or of one of the commune.
  const [lead, partner] = noun === 'task' ? [district, otherDistrict] : [commune, district]
  const body = {
    id: newId(),
    title: `${markWord} rà soát hồ sơ`,
    product: 'Báo cáo',
    requiredQuality: 'Có số liệu',
    dueOn: '2023-10-20',
    leadUnitId: lead,
    contributions: noun === 'task' ? [] : [{ unitId: partner, part: markWord, dueOn: '2023-10-16' }],
  }
  await cast.leader.call(assignTask, { body })
  const detail = await cast.leader.call(getTask, { params: { id: body.id } })
  const id = noun === 'task' ? body.id : (detail.contributions[0]?.id ?? '')
  const step = noun === 'task' ? taskStepRoutes : contributionStepRoutes
  if (state === 'assigned') return { id, version: 1 }
  if (state === 'contested') {
    const proposedUnitId = noun === 'task' ? house.units.board : otherDistrict
    const contest = { version: 1, proposedUnitId, reason: markWord }
    await cast.districtHead.call(step.contest, { params: { id }, body: contest })
    return { id, version: 2 }
  }
  await cast.districtHead.call(step.acknowledge, { params: { id }, body: { version: 1 } })
  if (state === 'acknowledged') return { id, version: 2 }
  if (state === 'extension') {
    const proposedDueOn = noun === 'task' ? '2023-10-27' : '2023-10-20'
    const asked = { version: 2, proposedDueOn, reason: markWord }
    await cast.districtHead.call(step.askExtension, { params: { id }, body: asked })
    return { id, version: 3 }
  }
  const claim = { version: 2, note: markWord, evidenceOmittedReason: 'Không có văn bản' }
  await cast.districtHead.call(step.submit, { params: { id }, body: claim })
  return { id, version: 3 }
}

/** A file of the district's head. */
async function plantFile(cast: Cast, words: string): Promise<string> {
  const { id } = await cast.districtHead.call(uploadFile, {
    query: { name: `${markWord}.txt` },
    body: new TextEncoder().encode(words),
  })
  return id
}

/** A file that is evidence of a task of the district. */
export async function plantEvidence(office: OfficeInFull, words = `${markWord} số liệu`): Promise<string> {
  const { id, version } = await plantTask(office, 'task', 'acknowledged')
  const file = await plantFile(office.cast, words)
  const body = { version, note: 'Đã xong', fileIds: [file] }
  await office.cast.districtHead.call(taskStepRoutes.submit, { params: { id }, body })
  return file
}

/** A target of the district with a figure of September, in the state in which it was submitted by its clerk. */
export async function plantFigures(
  office: OfficeInFull,
  state: 'draft' | 'submitted' = 'submitted',
): Promise<{ id: string; indicatorId: string; actualId: string }> {
  const { house, cast } = office
  const indicatorId = await plantIndicator(cast.office, `Chỉ tiêu ${newId()}`)
  const plan = { indicatorId, unit: 'district' as const, planned: markFigure }
  const id = await plantTarget(house, cast.office, plan, [], cast.districtClerk)
  const actualId = newId()
  const cell = { id: actualId, target_id: id, month: 9, value: markFigure }
  const submitted = { submitted_by: state === 'draft' ? null : cast.districtClerk.personId }
  const { db } = house.organization
  await db
    .insertInto('actual')
    .values({ ...cell, ...submitted, state } as never)
    .execute()
  return { id, indicatorId, actualId }
}

export const schedule = (cast: Cast, hostUnitId: string): Record<string, unknown> => ({
  id: newId(),
  hostUnitId,
  series: `${markWord} giao ban`,
  title: `${markWord} giao ban 9 tháng`,
  heldOn: '2023-10-05',
  reviewedFrom: '2023-01-01',
  reviewedTo: '2023-09-30',
  aheadFrom: '2023-10-01',
  aheadTo: '2023-12-31',
  chairId: cast.leader.personId,
})

/** A meeting of the standing committee to which the district is invited, with an item and, once open, a conclusion. */
export async function plantMeeting(
  { house, cast }: OfficeInFull,
  state: 'planned' | 'open' | 'closed' = 'planned',
): Promise<MeetingPlanted> {
  const { office } = cast
  const body = schedule(cast, house.units.standing)
  const { id } = await office.call(scheduleMeeting, { body })
  const params = { id }
  await office.call(inviteUnits, { params, body: { unitIds: [house.units.district] } })
  await office.call(addAgendaItem, { params, body: { id: newId(), title: markWord } })
  const noteId = newId()
  if (state !== 'planned') {
    await office.call(openMeeting, { params, body: { version: 1 } })
    await office.call(addConclusion, { params, body: { id: newId(), text: `${markWord} kết luận` } })
    await office.call(addNote, { params, body: { id: noteId, text: `${markWord} ghi chép` } })
  }
  if (state === 'closed') await office.call(closeMeeting, { params, body: { version: 2 } })
  const { version, agenda, attendance, conclusions } = await office.call(readMeeting, { params })
  return {
    id,
    version,
    agendaItemId: agenda[0]?.id ?? '',
    invitationId: attendance[0]?.id ?? '',
    conclusionId: conclusions?.[0]?.id ?? '',
    noteId,
  }
}

/** A meeting to which the other district was invited by mistake. */
export async function plantWithdrawnInvitation(office: OfficeInFull): Promise<void> {
  const { house, cast } = office
  const params = { id: (await plantMeeting(office)).id }
  const body = { unitIds: [house.units.otherDistrict] }
  const { attendance } = await cast.office.call(inviteUnits, { params, body })
  const invited = attendance.find(({ unit }) => unit.id === house.units.otherDistrict)
  await cast.office.call(withdrawInvitation, {
    params: { ...params, itemId: invited?.id ?? '' },
    body: { version: 1 },
  })
}

/** A unit founded below another, long ago. */
export async function plantUnitBelow({ house, cast }: OfficeInFull, parent: UnitName): Promise<string> {
  const body = { id: newId(), kind: 'grassroots', name: 'Chi bộ mới', shortName: 'Chi bộ' }
  const founded = { ...body, parentId: house.units[parent], validFrom: '2021-01-01' }
  return (await cast.administrator.call(establishUnit, { body: founded })).id
}

interface MeetingPlanted {
  id: string
  version: number
  agendaItemId: string
  invitationId: string
  conclusionId: string
  noteId: string
}

/** What the district asks of the standing committee; `asked` when it was asked for more. */
export async function plantRecommendation(
  { house, cast }: OfficeInFull,
  state: 'waiting' | 'asked' = 'waiting',
): Promise<{ id: string; version: number }> {
  const { id } = await cast.districtHead.call(raiseRecommendation, {
    body: {
      id: newId(),
      text: `${markWord} đề nghị cấp kinh phí`,
      raisedByUnitId: house.units.district,
      addressedToUnitId: house.units.standing,
    },
  })
  if (state === 'waiting') return { id, version: 1 }
  const body = { id: newId(), decision: 'ask', text: 'Nêu rõ số tiền', version: 1 }
  const { version } = await cast.leader.call(giveDirection, { params: { id }, body })
  return { id, version }
}

export async function plantDifficulty(
  { house, cast }: OfficeInFull,
  state: 'open' | 'gone' = 'open',
): Promise<string> {
  const body = {
    id: newId(),
    kind: 'difficulty',
    cause: 'money',
    text: `${markWord} thiếu kinh phí`,
    raisedByUnitIds: [house.units.district],
  }
  const { id } = await cast.districtHead.call(raiseDifficulty, { body })
  if (state === 'gone') {
    const said = { unitId: house.units.district, version: 1 }
    await cast.districtHead.call(sayDifficultyGone, { params: { id }, body: said })
  }
  return id
}

/** A difficulty that is gone for the district; of the other raiser nobody is left to say so. At version 2. */
export async function plantDifficultyOfEnded(office: OfficeInFull): Promise<string> {
  const { house, cast } = office
  const unitId = await plantUnitBelow(office, 'district')
  const body = {
    id: newId(),
    kind: 'difficulty',
    cause: 'staff',
    text: markWord,
    raisedByUnitIds: [unitId, house.units.district],
  }
  const { id } = await cast.office.call(raiseDifficulty, { body })
  const said = { unitId: house.units.district, version: 1 }
  await cast.districtHead.call(sayDifficultyGone, { params: { id }, body: said })
  await house.organization.db
    .updateTable('unit_version')
    .set({ valid_to: calendarDate('2023-10-01') })
    .where('unit_id', '=', unitId)
    .execute()
  return id
}

/** What the district submits to the standing committee for direction. */
export async function plantMatter({ house, cast }: OfficeInFull): Promise<string> {
  const body = {
    id: newId(),
    title: `${markWord} xin ý kiến`,
    text: markWord,
    submittedByUnitId: house.units.district,
    addressedToUnitId: house.units.standing,
  }
  return (await cast.districtHead.call(submitMatter, { body })).id
}

/** What helped the district; without a trace of it where it is or will be recommended, since everyone then reads it. */
export async function plantPractice(
  { house, cast }: OfficeInFull,
  state: 'recorded' | 'plain' | 'recommended' = 'recorded',
): Promise<{ id: string }> {
  const text = state === 'recorded' ? markWord : 'Cách làm'
  const body = { id: newId(), unitId: house.units.district, title: text, text, result: text }
  const { id } = await cast.districtHead.call(recordPractice, { body })
  if (state === 'recommended')
    await cast.office.call(recommendPractice, { params: { id }, body: { why: 'Dễ làm', version: 1 } })
  return { id }
}

/** The commune took up what helped the district. */
export async function plantAdoption(office: OfficeInFull): Promise<{ id: string; adoptionId: string }> {
  const { id } = await plantPractice(office, 'recommended')
  const body = { id: newId(), unitId: office.house.units.commune }
  await office.cast.communeHead.call(adoptPractice, { params: { id }, body })
  return { id, adoptionId: body.id }
}

/** Money that the district asked for, brought so far; at version 1, 2 or 3. */
export async function plantFunding(
  office: OfficeInFull,
  state: 'asked' | 'approved' | 'allotted' = 'asked',
): Promise<string> {
  const { house, cast } = office
  const difficultyId = await plantDifficulty(office)
  const body = { id: newId(), unitId: house.units.district, difficultyId, purpose: markWord, amount: 1_000 }
  const { id } = await cast.districtHead.call(askFunding, { body })
  const steps = { asked: [], approved: [approveFunding], allotted: [approveFunding, allotFunding] }[state]
  for (const [at, step] of steps.entries()) {
    const entry = { id: newId(), amount: 500, happenedOn: '2023-10-05', version: at + 1 }
    await cast.leader.call(step, { params: { id }, body: entry })
  }
  return id
}

/** A target of the district that one of its difficulties holds up. */
export async function plantLink(office: OfficeInFull, difficultyId: string): Promise<string> {
  const body = { id: newId(), targetId: (await plantFigures(office)).id }
  await office.cast.districtHead.call(linkTarget, { params: { id: difficultyId }, body })
  return body.id
}

const text = `Sáng 05/10/2023, Thường trực Tỉnh ủy tỉnh Mẫu họp giao ban.

Phát biểu kết luận, đồng chí Phó Bí thư yêu cầu Ban Dân vận Tỉnh ủy chủ trì rà soát ${markWord} trước ngày 30/10/2023.
`

export async function plantIntake({ cast }: OfficeInFull): Promise<string> {
  const body = { id: newId(), name: `${markWord} giao ban`, text, declaredSecrecy: 'none' }
  return (await cast.office.call(readInText, { body })).id
}
