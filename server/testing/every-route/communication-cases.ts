import { planCommunication } from '#domain/communication/contract.ts'
import { recordSession } from '#domain/communication/session-contract.ts'
import { enterProgramme } from '#domain/programme/contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markWord } from './office-in-full.ts'
import { type Cases, everyone, only, strangers } from './route-case.ts'

const keepers: Persona[] = ['office', 'administrator']
/** Those who may raise something for the district. */
const planners: Persona[] = ['leader', 'office', 'districtHead', 'districtClerk']

const programme = () => ({
  id: newId(),
  name: `Chương trình ${newId()}`,
  shortName: 'Chương trình',
  beginsOn: '2021-01-01',
})

async function plantProgramme({ cast }: OfficeInFull): Promise<string> {
  const body = programme()
  await cast.office.call(enterProgramme, { body })
  return body.id
}

const plan = async (office: OfficeInFull) => ({
  id: newId(),
  programmeId: await plantProgramme(office),
  unitId: office.house.units.district,
  topic: markWord,
  channel: 'online',
  plannedOn: '2023-10-20',
})

async function plantPlan(office: OfficeInFull) {
  const body = await plan(office)
  await office.cast.office.call(planCommunication, { body })
  return body
}

const session = async (office: OfficeInFull) => ({
  id: newId(),
  programmeId: await plantProgramme(office),
  unitId: office.house.units.district,
  heldOn: '2023-10-02',
  subject: markWord,
  unitIds: [office.house.units.commune],
  agreements: [{ id: newId(), text: markWord }],
})

async function plantSession(office: OfficeInFull) {
  const body = await session(office)
  await office.cast.office.call(recordSession, { body })
  return body
}

const appearance = { appearedOn: '2023-10-04', link: 'https://bao.example/tin', note: null }
const onPlan = (more: (planned: Awaited<ReturnType<typeof plan>>) => object) =>
  only(
    planners,
    async (office) => {
      const planned = await plantPlan(office)
      return { params: { id: planned.id }, body: { ...more(planned), version: 1 } }
    },
    { unseen: strangers },
  )

/** Programmes, what is told of them, and the working sessions with those who stand for them. */
export const communicationCases: Cases = {
  'GET /programmes': everyone(),
  'GET /programmes/:id': everyone(async (office) => ({ params: { id: await plantProgramme(office) } })),
  'PUT /programmes/:id/indicators': only(keepers, async (office) => ({
    params: { id: await plantProgramme(office) },
    body: { indicatorIds: [office.indicatorId], version: 1 },
  })),
  'POST /programmes': only(keepers, () => ({ body: programme() })),
  'PUT /programmes/:id': only(keepers, async (office) => {
    const { id: _id, ...body } = programme()
    return { params: { id: await plantProgramme(office) }, body: { ...body, version: 1 } }
  }),
  'GET /communication': everyone(async (office) => {
    await plantPlan(office)
    return { query: { limit: 200 } }
  }),
  'GET /communication/coverage': everyone(async (office) => {
    await plantPlan(office)
    return { query: { year: 2023 } }
  }),
  'POST /communication': only(planners, async (office) => ({ body: await plan(office) })),
  'POST /communication/unplanned': only(planners, async (office) => {
    const { plannedOn: _on, ...body } = await plan(office)
    return { body: { ...body, ...appearance } }
  }),
  'PUT /communication/:id': onPlan(({ id: _id, ...planned }) => planned),
  'POST /communication/:id/appearance': onPlan(() => appearance),
  'POST /communication/:id/cancellation': onPlan(() => ({ reason: 'Đổi kế hoạch' })),
  'GET /communication/sessions': everyone(
    async (office) => {
      await plantSession(office)
      return { query: { limit: 200 } }
    },
    { knows: ['communeHead'] },
  ),
  'POST /communication/sessions': only(planners, async (office) => ({ body: await session(office) })),
  'POST /communication/sessions/:id/agreements': only(
    planners,
    async (office) => {
      const { id } = await plantSession(office)
      return { params: { id }, body: { agreements: [{ id: newId(), text: 'Thêm' }], version: 1 } }
    },
    { unseen: strangers.filter((persona) => persona !== 'communeHead') },
  ),
  'POST /communication/sessions/:id/agreements/:agreementId/task': only(
    ['leader', 'office', 'districtHead'],
    async (office) => {
      const { id, agreements } = await plantSession(office)
      const body = { dueOn: '2023-10-20', product: 'Tin, bài', requiredQuality: 'Đúng hạn', version: 1 }
      const params = { id, agreementId: agreements[0]?.id ?? '' }
      return { params, body: { ...body, id: newId(), leadUnitId: office.house.units.commune } }
    },
    { unseen: strangers.filter((persona) => persona !== 'communeHead') },
  ),
}
