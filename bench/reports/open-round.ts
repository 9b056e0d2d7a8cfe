import type { Client } from 'pg'
import { newId } from '#server/kernel/id.ts'

export type Ask = (method: string, path: string, body?: object) => Promise<{ text: string; bytes: number }>

export const sections = 5
const period = { year: 2023, through: 9 }

/** A round in which every unit of the set but one owes its report to that one, with a report for each. */
export async function openRound(client: Client, office: Ask) {
  const { rows } = await client.query<{ id: string; parent: string | null }>(
    'select unit_id as id, parent_id as parent from unit_version order by unit_id',
  )
  const top = rows.find(({ parent }) => parent === null)?.id ?? ''
  const units = rows.map(({ id }) => id).filter((id) => id !== top)
  const [id, templateId] = [newId(), newId()]
  const place = (months: number, day: number) => ({ months, day })
  await office('POST', '/report-templates', {
    id: templateId,
    name: `Đo ${templateId}`,
    sections: [
      ...Array.from({ length: sections }, (_, at) => ({
        key: `m${at}`,
        title: `Mục ${at}`,
        kind: 'narrative',
      })),
      { key: 'chi-tieu', title: 'Chỉ tiêu', kind: 'targets' },
    ],
    schedule: {
      windowFrom: 'year_start',
      windowTo: place(0, 31),
      cutOff: place(0, 31),
      due: place(2, 28),
      graceDays: 0,
      lockAfterDays: null,
      source: 'Đo',
    },
  })
  // All are owed to whoever sums up, so that one report is made of a thousand.
  const summing = rows.find(({ parent }) => parent === top)?.id ?? ''
  const body = { id, templateId, title: 'Đo', ...period, unitIds: units.filter((each) => each !== summing) }
  await office('POST', '/report-rounds', {
    ...body,
    consolidatedBy: summing,
    aboutUnitId: top,
    receiverUnitId: top,
  })
  const held = await client.query<{ id: string; unitId: string; into: string | null }>(
    `select r.id, o.owed_by_unit_id as "unitId", r.into_id as into from report r join obligation o on o.id = r.id where r.round_id = $1`,
    [id],
  )
  const wholeId = held.rows.find(({ into }) => into === null)?.id ?? ''
  await client.query('update report set into_id = $1 where round_id = $2 and id <> $1', [wholeId, id])
  const reports = held.rows.filter((each) => each.id !== wholeId)
  return { id, wholeId, reports, units: [...new Set(held.rows.map(({ unitId }) => unitId))] }
}
