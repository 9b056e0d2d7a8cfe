import { setStartNumber } from '#domain/document/catalogue-contract.ts'
import { draftOutgoing, enterIncoming, relateDocuments } from '#domain/document/command-contract.ts'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { draftOf, issueOf, openRegister, plantIssued } from '#server/document/document-fixture.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markWord } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only, strangers } from './route-case.ts'

const keepers: Persona[] = ['districtHead', 'districtClerk']
const setters: Persona[] = ['office', 'administrator']
const since = { validFrom: '2020-01-01', version: null }
const fresh = () => newId().slice(-12)
let days = 0

const registerOf = ({ house, cast }: OfficeInFull) => openRegister(house, cast.office, 'district', fresh())

/** What the district is about to send out, with a text. */
async function plantDraft(office: OfficeInFull): Promise<{ id: string; body: object }> {
  const { cast, house } = office
  const register = await registerOf(office)
  const { id: fileId } = await cast.districtClerk.call(uploadFile, {
    query: { name: `${markWord}.txt` },
    body: new TextEncoder().encode(`I. ${markWord}`),
  })
  const body = draftOf(register, house.units.district, { title: markWord, fileIds: [fileId] })
  const { id } = await cast.districtClerk.call(draftOutgoing, { body })
  return { id, body: issueOf(register) }
}

async function plantArrived({ house, cast }: OfficeInFull): Promise<string> {
  const { id } = await cast.districtClerk.call(enterIncoming, { body: arrival(house.units.district) })
  return id
}

const arrival = (keptByUnitId: string) => ({
  id: newId(),
  keptByUnitId,
  title: `${markWord} đến`,
  issuer: markWord,
  issuedOn: '2023-10-02',
  arrivedOn: '2023-10-05',
  declaredSecrecy: 'none',
})

async function plantTwo(office: OfficeInFull) {
  const { cast, house } = office
  const register = await registerOf(office)
  const of = () => plantIssued(cast.districtClerk, register, house.units.district, { title: markWord })
  const [{ id }, { id: toDocumentId }] = [await of(), await of()]
  return { id, body: { id: newId(), kind: 'amends', toDocumentId, version: 2 } }
}

const onDraft = (body: object) =>
  ofDistrict(keepers, async (office) => ({
    params: { id: (await plantDraft(office)).id },
    body: { version: 1, ...body },
  }))

const unlessOwn = (may: readonly Persona[], prepare: Parameters<typeof ofDistrict>[1]) =>
  only(may, prepare, { unseen: strangers, status: 422 })

/** The register: what came in and went out, and how it is numbered. */
export const documentCases: Cases = {
  'GET /document-layouts': everyone(() => ({})),
  'GET /documents': everyone(async (office) => {
    await plantDraft(office)
    return { query: { limit: 200 } }
  }),
  'GET /documents/export': everyone(async (office) => {
    await plantDraft(office)
    return {}
  }),
  'GET /documents/catalogue': everyone(async (office) => {
    await registerOf(office)
    return {}
  }),
  'POST /documents/types': only(setters, () => ({
    body: { id: newId(), family: 'party', name: `Loại ${newId()}`, symbol: 'L', ...since },
  })),
  'POST /documents/bodies': only(setters, ({ house }) => ({
    body: {
      id: newId(),
      unitId: house.units.district,
      family: 'party',
      name: 'Huyện ủy',
      symbol: fresh(),
      place: 'Huyện A',
      ...since,
    },
  })),
  'POST /documents/numbering-rules': only(setters, () => {
    const beginsOn = addDays(calendarDate('2001-01-01'), (days += 1))
    return {
      body: { id: newId(), family: 'state', basis: 'year', name: 'Theo năm', beginsOn, version: null },
    }
  }),
  'POST /documents/start-numbers': only([...setters, ...keepers], async (office) => ({
    body: { ...(await registerOf(office)), on: '2023-10-05', number: 12 },
  })),
  'POST /documents/proposed-types': only(
    setters,
    async (office) => {
      await registerOf(office)
      return { body: { validFrom: '2020-01-01' } }
    },
    { status: 422 },
  ),
  'GET /documents/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantDraft(office)).id },
  })),
  'GET /documents/:id/proposed-clauses': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantDraft(office)).id },
  })),
  'POST /documents/incoming': only(keepers, ({ house }) => ({ body: arrival(house.units.district) })),
  'POST /documents/outgoing': only([...keepers, 'districtStaff'], async (office) => ({
    body: draftOf(await registerOf(office), office.house.units.district, { title: markWord }),
  })),
  'POST /documents/earlier': only(keepers, async (office) => {
    const register = await registerOf(office)
    const start = { ...register, on: '2023-10-05', number: 12 }
    await office.cast.office.call(setStartNumber, { body: start })
    const more = { number: 7, issuedOn: '2023-05-05', title: markWord }
    return { body: draftOf(register, office.house.units.district, more) }
  }),
  'POST /documents/:id/issue': ofDistrict(keepers, async (office) => {
    const { id, body } = await plantDraft(office)
    return { params: { id }, body: { ...body } }
  }),
  'POST /documents/:id/voiding': onDraft({ reason: markWord }),
  'POST /documents/:id/handling': ofDistrict(keepers, async (office) => ({
    params: { id: await plantArrived(office) },
    body: { unitId: office.house.units.commune, version: 1 },
  })),
  // A file is added by whoever uploaded it: register.test.ts. Of those who may, none has uploaded this one.
  'POST /documents/:id/files': unlessOwn(keepers, async (office) => {
    const { id } = await plantDraft(office)
    return { params: { id }, body: { id: newId(), fileId: newId(), role: 'annex', version: 1 } }
  }),
  'POST /documents/:id/clauses': ofDistrict(keepers, async (office) => ({
    params: { id: (await plantDraft(office)).id },
    body: { clauses: [{ id: newId(), address: 'I.1', text: markWord }], version: 1 },
  })),
  'POST /documents/:id/relations': ofDistrict(keepers, async (office) => {
    const { id, body } = await plantTwo(office)
    return { params: { id }, body }
  }),
  'POST /documents/:id/relations/:relationId/removal': ofDistrict(keepers, async (office) => {
    const { id, body } = await plantTwo(office)
    await office.cast.districtClerk.call(relateDocuments, { params: { id }, body })
    return { params: { id, relationId: body.id }, body: { version: 3 } }
  }),
}
