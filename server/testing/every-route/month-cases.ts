import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { publishFigures } from '#domain/publication/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markFigure, plantFigures } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only, strangers } from './route-case.ts'

const year = 2023
const month = 9
const keepers: Persona[] = ['office']

/** A year of its own for each rule, so that no month of the others is frozen. */
let lastYear = 2100
const anotherYear = (): number => (lastYear >= 2198 ? (lastYear = 2101) : ++lastYear)

/** A figure of the commune that waits for the head of the district. */
async function plantBelow({ house, cast }: OfficeInFull): Promise<string> {
  const indicatorId = await plantIndicator(cast.office, `Chỉ tiêu ${newId()}`)
  const plan = { indicatorId, unit: 'commune' as const, planned: 12 }
  const targetId = await plantTarget(house, cast.office, plan, [], cast.communeHead)
  const id = newId()
  await house.organization.db
    .insertInto('actual')
    .values({
      id,
      target_id: targetId,
      month,
      value: decimal(5),
      state: 'submitted',
      submitted_by: cast.communeHead.personId,
    })
    .execute()
  return id
}

/** A month of the distant past, frozen. */
async function plantFrozen({ house }: OfficeInFull): Promise<{ year: number; month: number }> {
  const period = { year: 1991, month: 1 }
  await house.organization.db
    .insertInto('period_cut_off')
    .values({ id: newId(), ...period, frozen_from: calendarDate('1991-02-10'), source: 'Quy chế' })
    .onConflict((known) => known.doNothing())
    .execute()
  return period
}

const lastPublication = async ({ house }: OfficeInFull): Promise<string | null> => {
  const row = await house.organization.db
    .selectFrom('publication as p')
    .leftJoin('publication as later', 'later.supersedes_id', 'p.id')
    .select('p.id')
    .where('p.year', '=', year)
    .where('p.through', '=', month)
    .where('later.id', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Figures of the district, published. */
async function plantPublication(office: OfficeInFull): Promise<{ id: string; targetId: string }> {
  const { id: targetId } = await plantFigures(office)
  const body = { id: newId(), year, through: month, supersedesId: await lastPublication(office) }
  const { id } = await office.cast.office.call(publishFigures, { body })
  return { id, targetId }
}

export const monthCases: Cases = {
  'GET /targets/month': ofDistrict([...insiders], async (office) => {
    await plantBelow(office)
    return { query: { unitId: office.house.units.district, year, month } }
  }),
  'POST /targets/approvals/below': only(
    ['districtHead'],
    async (office) => {
      const id = await plantBelow(office)
      return { body: { unitId: office.house.units.district, year, month, seen: [{ id, version: 1 }] } }
    },
    // The clerk of the district sees the district, and nothing of the commune.
    { unseen: [...strangers, 'districtClerk'] },
  ),
  'GET /targets/:id/passport': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantFigures(office)).id },
    query: { month },
  })),
  'GET /cut-offs': everyone(() => ({ query: { year } })),
  'PUT /cut-offs/rule': only(keepers, () => ({
    body: { id: newId(), year: anotherYear(), dueDay: 3, frozenDay: 10, source: 'Quy chế', version: null },
  })),
  'PUT /cut-offs/periods': only(keepers, () => ({
    body: {
      id: newId(),
      year: anotherYear(),
      month: 1,
      dueOn: null,
      frozenFrom: null,
      source: 'Quy chế',
      version: null,
    },
  })),
  'POST /cut-offs/reopenings': ofDistrict(keepers, async (office) => ({
    body: {
      id: newId(),
      unitId: office.house.units.district,
      ...(await plantFrozen(office)),
      reason: 'Nhập sai',
      untilOn: '2023-10-20',
    },
  })),
  'GET /publications': everyone(async (office) => {
    await plantPublication(office)
    return { query: { year } }
  }),
  'POST /publications': only(keepers, async (office) => {
    await plantFigures(office)
    return {
      body: { id: newId(), year, through: month, note: null, supersedesId: await lastPublication(office) },
    }
  }),
  'GET /publications/changes': everyone(async (office) => {
    const { targetId } = await plantPublication(office)
    await office.house.organization.db
      .updateTable('actual')
      .set({ value: `${markFigure}1` as never })
      .where('target_id', '=', targetId)
      .execute()
    return { query: { year, through: month } }
  }),
  'GET /publications/of-target': ofDistrict([...insiders], async (office) => ({
    query: { targetId: (await plantPublication(office)).targetId },
  })),
  'GET /publications/:id': everyone(async (office) => ({
    params: { id: (await plantPublication(office)).id },
  })),
}
