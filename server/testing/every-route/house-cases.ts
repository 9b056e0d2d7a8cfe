import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import { declareDay } from '#domain/calendar/contract.ts'
import { correctItem, readIntake, splitItem } from '#domain/intake/contract.ts'
import { establishUnit } from '#domain/unit/contract.ts'
import { hashPassword } from '#server/session/password.ts'
import { newId } from '#server/kernel/id.ts'
import { type Persona, personas } from './cast.ts'
import {
  type OfficeInFull,
  markWord,
  plantEvidence,
  plantIntake,
  plantRecommendation,
  plantTask,
  plantWithdrawnInvitation,
} from './office-in-full.ts'
import {
  type Cases,
  everyone,
  except,
  insiders,
  ofDistrict,
  ofOffice,
  only,
  strangers,
} from './route-case.ts'

const administrators: Persona[] = ['administrator']
const calendarKeepers: Persona[] = ['office', 'administrator']
const logReaders: Persona[] = ['leader', 'office', 'inspector', 'administrator']
const readers: Persona[] = ['inspector', 'otherInspector']
const validFrom = '2023-10-05'

let day = '2031-01-01' as CalendarDate

/** A day not yet declared, years away from every other test. */
function nextFreeDay() {
  day = addDays(day, 1)
  return { on: day, kind: 'holiday', name: 'Nghỉ', source: 'Thông báo thử' }
}

const readIn = only(['office'], () => ({
  body: { id: newId(), name: markWord, text: `${markWord} họp giao ban.`, declaredSecrecy: 'none' },
}))

const onIntake = (body: (id: string, office: OfficeInFull) => Promise<object> | object) =>
  only(['office'], async (office) => {
    const id = await plantIntake(office)
    return { params: { id }, body: { ...(await body(id, office)) } }
  })

async function firstItem({ cast }: OfficeInFull, id: string) {
  const item = (await cast.office.call(readIntake, { params: { id } })).items[0]
  if (!item) throw new Error('the text was not read')
  return item
}

/** The house itself: people, units, calendar, log, files, documents read in, search. */
export const houseCases: Cases = {
  'GET /session': everyone(),
  'POST /session': { elsewhere: 'opens a session: session.test.ts' },
  'POST /session/demonstration': { elsewhere: 'opens a session: session.test.ts' },
  'DELETE /session': { elsewhere: 'ends the session: session.test.ts' },
  'PUT /session/language': everyone(() => ({ body: { language: 'vi' } })),
  'PUT /session/password': everyone(
    async ({ house }) => {
      const password_hash = await hashPassword('mật khẩu bây giờ')
      await house.organization.db.updateTable('account').set({ password_hash }).execute()
      return { body: { present: 'không phải mật khẩu', next: 'mật khẩu mới dài' } }
    },
    { status: 422 },
  ),
  'POST /demonstration/clock': everyone(() => ({ body: { days: 1 } })),
  'GET /search': everyone(async (office) => {
    await Promise.all([plantTask(office), plantIntake(office), plantRecommendation(office)])
    await plantWithdrawnInvitation(office)
    return { query: { text: markWord } }
  }),
  'GET /events': only(logReaders, () => ({ query: { limit: 200 } })),
  'GET /events/seal': only(logReaders, () => ({})),
  'POST /events/verifications': only(logReaders, () => ({ body: { id: newId() } })),
  'GET /units': everyone(),
  'POST /units': only(administrators, ({ house }) => ({
    body: {
      id: newId(),
      kind: 'board',
      name: 'Ban mới',
      shortName: 'Ban',
      parentId: house.units.province,
      validFrom,
    },
  })),
  'POST /units/:id/names': only(administrators, async ({ house, cast }) => {
    const id = newId()
    const body = { id, kind: 'board', name: 'Ban cũ', shortName: 'Ban cũ', parentId: house.units.province }
    await cast.administrator.call(establishUnit, { body: { ...body, validFrom: '2021-01-01' } })
    return { params: { id }, body: { name: 'Ban đổi tên', shortName: 'Ban đổi', validFrom, version: 1 } }
  }),
  'POST /units/:id/closure': only(administrators, async ({ house, cast }) => {
    const id = newId()
    const body = { id, kind: 'board', name: 'Ban cũ', shortName: 'Ban cũ', parentId: house.units.province }
    await cast.administrator.call(establishUnit, { body: { ...body, validFrom: '2021-01-01' } })
    return { params: { id }, body: { reason: 'Sắp xếp tổ chức', version: 1 } }
  }),
  'GET /units/:id/positions': everyone(({ house }) => ({ params: { id: house.units.district } })),
  'POST /units/:id/positions': only(administrators, ({ house }) => ({
    params: { id: house.units.board },
    body: {
      personId: newId(),
      fullName: 'Người thử mới',
      title: 'Chuyên viên',
      role: 'staff',
      jurisdiction: 'own',
      validFrom,
    },
  })),
  'GET /calendar/days': everyone(() => ({ query: { year: 2023 } })),
  'POST /calendar/days': only(calendarKeepers, () => ({ body: { id: newId(), ...nextFreeDay() } })),
  'PUT /calendar/days/:id': only(calendarKeepers, async ({ cast }) => {
    const day = { id: newId(), ...nextFreeDay() }
    const { id, ...fields } = await cast.office.call(declareDay, { body: day })
    return { params: { id }, body: { ...fields, name: 'Nghỉ bù' } }
  }),
  'POST /calendar/days/:id/removal': only(calendarKeepers, async ({ cast }) => {
    const day = { id: newId(), ...nextFreeDay() }
    const { id, version } = await cast.office.call(declareDay, { body: day })
    return { params: { id }, body: { reason: 'Khai nhầm', version } }
  }),
  'POST /calendar/confirmations': only(calendarKeepers, () => {
    const { source, ...proposed } = nextFreeDay()
    return { body: { source, days: [{ id: newId(), ...proposed }] } }
  }),
  'GET /calendar/proposals': everyone(() => ({ query: { year: 2026 } })),
  'GET /calendar/due-date': everyone(() => ({ query: { days: 10, kind: 'working' } })),
  'GET /calendar/due-on-days-off': everyone(() => ({ query: { year: 2023 } }), { knows: ['communeHead'] }),
  'POST /files': only(except(personas, ...readers), () => ({
    query: { name: 'ghi-chu.txt' },
    body: new TextEncoder().encode(`Ghi chú ${newId()}`),
  })),
  'GET /files/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantEvidence(office) },
  })),
  'GET /files/:id/preview': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantEvidence(office) },
  })),
  'POST /files/:id/conversion': only(
    except(insiders, 'inspector'),
    async (office) => ({
      params: { id: await plantEvidence(office, `Th«ng b¸o kÕt luËn cña Uû ban nh©n d©n tØnh ${newId()}`) },
      body: {},
    }),
    { unseen: strangers },
  ),
  'GET /intakes': only(['leader', 'office', 'inspector'], async (office) => {
    await plantIntake(office)
    return { query: { limit: 200 } }
  }),
  'GET /intakes/:id': ofOffice(async (office) => ({ params: { id: await plantIntake(office) } })),
  'POST /intakes': readIn,
  'POST /intakes/files': only(['office'], () => ({
    query: { id: newId(), name: 'giao-ban.txt', declaredSecrecy: 'none' },
    body: new TextEncoder().encode(`${markWord} họp giao ban ${newId()}.`),
  })),
  'PATCH /intakes/:id/items/:itemId': only(['office'], async (office) => {
    const id = await plantIntake(office)
    const item = await firstItem(office, id)
    const body = { state: 'dismissed', draft: item.draft, dismissedReason: 'Trùng', version: item.version }
    return { params: { id, itemId: item.id }, body }
  }),
  'GET /intakes/measure': only(['leader', 'office', 'inspector'], () => ({})),
  'POST /intakes/names/forget': only(['office'], () => ({ body: { written: 'VPTU' } })),
  'GET /intakes/:id/changes': ofOffice(async (office) => ({ params: { id: await plantIntake(office) } })),
  'POST /intakes/:id/items/:itemId/split': only(['office'], async (office) => {
    const id = await plantIntake(office)
    const { id: itemId, version, startsAt } = await firstItem(office, id)
    return { params: { id, itemId }, body: { id: newId(), at: startsAt + 20, version } }
  }),
  'POST /intakes/:id/items/:itemId/merge': only(['office'], async (office) => {
    const id = await plantIntake(office)
    const { id: itemId, version, startsAt } = await firstItem(office, id)
    const split = await office.cast.office.call(splitItem, {
      params: { id, itemId },
      body: { id: newId(), at: startsAt + 20, version },
    })
    const [, other] = split.items
    return {
      params: { id, itemId },
      body: { otherId: other?.id, otherVersion: other?.version, version: version + 1 },
    }
  }),
  'POST /intakes/:id/items': onIntake(() => ({ id: newId(), startsAt: 0, endsAt: 20, kind: 'difficulty' })),
  'POST /intakes/:id/confirm': only(['office'], async (office) => {
    const id = await plantIntake(office)
    const item = await firstItem(office, id)
    const draft = { ...item.draft, requiredQuality: 'Có danh sách' }
    await office.cast.office.call(correctItem, {
      params: { id, itemId: item.id },
      body: { state: 'confirmed', draft, version: item.version },
    })
    return { params: { id }, body: { version: 1 } }
  }),
  'POST /intakes/:id/dismiss': onIntake(() => ({ version: 1 })),
}
