import type { CalendarDate } from '#domain/calendar/date.ts'
import { type NoticeSetting, noticeSettingSchema } from '#domain/meeting/notice-setting.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitsOn } from '#server/unit/units-on.ts'

/**
 * What the organisation set for its notices. Bodies that it has not named are taken from the tree: the office beside
 * the host issues, below the body that both belong to.
 */
export async function readNoticeSetting(
  db: Db | Tx,
  { host_unit_id: hostId }: { host_unit_id: string },
  today: CalendarDate,
): Promise<NoticeSetting> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'meeting_notice')
    .executeTakeFirst()
  const given = noticeSettingSchema.safeParse(row?.value ?? {})
  const setting = given.success ? given.data : noticeSettingSchema.parse({})
  const bodies = await db
    .selectFrom(unitsOn(today).as('host'))
    .leftJoin(unitsOn(today).as('parent'), 'parent.id', 'host.parent_id')
    .leftJoin(
      (siblings) =>
        siblings
          .selectFrom(unitsOn(today).as('u'))
          .innerJoin('unit', 'unit.id', 'u.id')
          .select(['u.name', 'u.parent_id'])
          .where('unit.kind', '=', 'office')
          .as('office'),
      (join) => join.onRef('office.parent_id', '=', 'parent.id'),
    )
    .select(['parent.name as superior', 'office.name as issuing'])
    .where('host.id', '=', hostId)
    .executeTakeFirst()
  return {
    ...setting,
    superiorBody: setting.superiorBody ?? bodies?.superior ?? null,
    issuingBody: setting.issuingBody ?? bodies?.issuing ?? null,
  }
}
