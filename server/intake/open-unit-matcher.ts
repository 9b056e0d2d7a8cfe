import type { CalendarDate } from '#domain/calendar/date.ts'
import { formerNames } from '#domain/intake/former-names.ts'
import { UnitMatcher } from '#domain/intake/match-unit.ts'
import type { Tx } from '#server/kernel/database.ts'
import { unitsOn } from '#server/unit/units-on.ts'

/** Finds units by the names they have on a day, by those they had before, and by what people said that names mean. */
export async function openUnitMatcher(tx: Tx, today: CalendarDate): Promise<UnitMatcher> {
  const units = await tx
    .selectFrom(unitsOn(today).as('u'))
    .select(['u.id', 'u.name', 'u.short_name as shortName'])
    .execute()
  const former = await tx
    .selectFrom('unit_version')
    .select(['unit_id as unitId', 'name', 'short_name as shortName'])
    .where('valid_to', '<=', today)
    .execute()
  const successions = await tx
    .selectFrom('unit_succession')
    .select(['from_unit_id as fromId', 'to_unit_id as toId'])
    .where('effective_on', '<=', today)
    .execute()
  const learnt = await tx
    .selectFrom('import_alias')
    .select(['written', 'unit_id as unitId'])
    .where('kind', '=', 'unit')
    .where('is_forgotten', '=', false)
    .where('unit_id', 'is not', null)
    .$narrowType<{ unitId: string }>()
    .execute()
  const before = formerNames(former, new Set(units.map(({ id }) => id)), successions)
  return new UnitMatcher(units, [...before, ...learnt])
}
