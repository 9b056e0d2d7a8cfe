import { askOpinions, openAppraisal, passDraft, sendToAppraisal } from '#domain/appraisal/command-contract.ts'
import { delegate, keepAppraisalType, keepReturnCause } from '#domain/appraisal/catalogue-contract.ts'
import { readAppraisal } from '#domain/appraisal/contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { openRegister } from '#server/document/document-fixture.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markWord } from './office-in-full.ts'
import { type Cases, everyone, except, insiders, ofDistrict, only } from './route-case.ts'
import { personas } from './cast.ts'

const setters: Persona[] = ['office', 'administrator']
const drafters: Persona[] = ['districtHead', 'districtClerk', 'districtStaff']
const fresh = () => newId().slice(-12)
const days = {
  draftingDays: 5,
  opinionDays: 3,
  appraisalDays: 3,
  revisionDays: 2,
  decisionDays: 2,
  issueDays: 1,
}

async function plantKind(office: OfficeInFull) {
  const { cast, house } = office
  const { typeId, bodyId } = await openRegister(house, cast.office, 'district', fresh())
  const id = newId()
  const kind = { id, name: `Loại ${id}`, documentTypeId: typeId, needsOpinions: false, ...days }
  await cast.office.call(keepAppraisalType, { body: { ...kind, validFrom: '2020-01-01', version: null } })
  return { id, bodyId, typeId }
}

async function draft(office: OfficeInFull): Promise<Record<string, unknown> & { id: string }> {
  const { units } = office.house
  const { id: typeId, bodyId } = await plantKind(office)
  return {
    id: newId(),
    documentId: newId(),
    typeId,
    bodyId,
    title: markWord,
    draftedByUnitId: units.district,
    appraiserUnitId: units.office,
    deciderUnitId: units.standing,
    declaredSecrecy: 'none',
  }
}

type Reached = 'drafting' | 'opinions' | 'appraising' | 'deciding'

/** A draft of the district, brought so far; whoever clerks there opens it. */
async function plantDraft(office: OfficeInFull, state: Reached = 'drafting') {
  const { cast, house } = office
  const { id: fileId } = await cast.districtClerk.call(uploadFile, {
    query: { name: `${markWord}.txt` },
    body: new TextEncoder().encode(markWord),
  })
  const { id } = await cast.districtClerk.call(openAppraisal, {
    body: { ...(await draft(office)), fileIds: [fileId] },
  })
  const params = { id }
  if (state === 'opinions')
    await cast.districtClerk.call(askOpinions, {
      params,
      body: { unitIds: [house.units.commune], version: 1 },
    })
  if (state === 'appraising' || state === 'deciding')
    await cast.districtClerk.call(sendToAppraisal, { params, body: { version: 1 } })
  if (state === 'deciding')
    await cast.office.call(passDraft, { params, body: { quality: 'meets', version: 2 } })
  const { steps, files, version } = await cast.districtClerk.call(readAppraisal, { params })
  return { id, version, stepId: steps[0]?.id ?? '', fileId: files[0]?.id ?? '' }
}

async function plantCause({ cast }: OfficeInFull): Promise<string> {
  const id = newId()
  await cast.office.call(keepReturnCause, { body: { id, name: `Lý do ${id}`, ordinal: 1, version: null } })
  return id
}

const on = (
  state: Reached,
  may: readonly Persona[],
  body: (office: OfficeInFull) => Promise<object> | object,
) =>
  only(
    may,
    async (office) => {
      const { id, version } = await plantDraft(office, state)
      return { params: { id }, body: { ...(await body(office)), version } }
    },
    { unseen: except(personas, ...insiders) },
  )

const delegation = ({ house, cast }: OfficeInFull) => ({
  id: newId(),
  unitId: house.units.district,
  fromPersonId: cast.districtHead.personId,
  toPersonId: cast.districtClerk.personId,
  beginsOn: '2023-10-05',
  endsOn: '2023-10-09',
  basis: 'Đi công tác',
})

/** Drafts on their way to a number: who drafts, who is asked, who appraises, who decides. */
export const appraisalCases: Cases = {
  'GET /appraisals': everyone(async (office) => {
    await plantDraft(office)
    return { query: { limit: 200 } }
  }),
  'GET /appraisals/board': everyone(async (office) => {
    await plantDraft(office, 'appraising')
    return {}
  }),
  'GET /appraisals/measures': everyone(() => ({ query: { year: 2023, quarter: 4 } })),
  'GET /appraisals/catalogue': everyone(),
  'POST /appraisals/types': only(setters, async (office) => {
    const { typeId } = await plantKind(office)
    const kind = { id: newId(), name: `Loại ${newId()}`, documentTypeId: typeId, ...days }
    return { body: { ...kind, validFrom: '2020-01-01', version: null } }
  }),
  'POST /appraisals/causes': only(setters, () => ({
    body: { id: newId(), name: `Lý do ${newId()}`, ordinal: 1, version: null },
  })),
  'POST /appraisals/proposed-causes': only(
    setters,
    async (office) => {
      await plantCause(office)
      return { body: {} }
    },
    { status: 422 },
  ),
  'POST /appraisals/delegations': only(['districtHead', ...setters], (office) => ({
    body: delegation(office),
  })),
  'POST /appraisals/delegations/:id/ending': only(
    ['districtHead', ...setters],
    async (office) => {
      const { id } = await office.cast.districtHead.call(delegate, { body: delegation(office) })
      return { params: { id }, body: { version: 1 } }
    },
    { unseen: except(personas, ...insiders, 'administrator') },
  ),
  'GET /appraisals/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantDraft(office)).id },
  })),
  'GET /appraisals/:id/comparison': ofDistrict([...insiders], async (office) => {
    const { id, fileId } = await plantDraft(office)
    return { params: { id }, query: { before: fileId, after: fileId } }
  }),
  'POST /appraisals': only(drafters, async (office) => ({ body: await draft(office) })),
  'POST /appraisals/:id/opinions': on('drafting', ['districtHead', 'districtClerk'], ({ house }) => ({
    unitIds: [house.units.board],
  })),
  'POST /appraisals/:id/opinions/:stepId': only(
    ['communeHead'],
    async (office) => {
      const { id, stepId } = await plantDraft(office, 'opinions')
      return { params: { id, stepId }, body: { outcome: 'agreed', text: 'Nhất trí', version: 1 } }
    },
    { unseen: except(personas, ...insiders, 'communeHead'), knows: ['communeHead'] },
  ),
  'POST /appraisals/:id/rounds': on('drafting', ['districtHead', 'districtClerk'], () => ({})),
  'POST /appraisals/:id/passing': on('appraising', ['office'], () => ({ quality: 'meets' })),
  'POST /appraisals/:id/return': on('appraising', ['office'], async (office) => ({
    causes: [{ causeId: await plantCause(office) }],
  })),
  'POST /appraisals/:id/approval': on('deciding', ['leader'], () => ({})),
  'POST /appraisals/:id/sending-back': on('deciding', ['leader'], async (office) => ({
    causes: [{ causeId: await plantCause(office) }],
  })),
  'POST /appraisals/:id/withdrawal': on('drafting', ['districtHead', 'districtClerk'], () => ({
    reason: markWord,
  })),
}
