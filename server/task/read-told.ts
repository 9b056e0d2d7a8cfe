import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingCalendar } from '#domain/calendar/working-days.ts'
import { calendarDays } from '#server/calendar/read-calendar.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'
import { type Logged, loggedOf } from './logged-of.ts'
import { type Names, type NamedPerson, type NamedUnit, namesOf } from './names.ts'

/** Of what the history tells, and whose names are wanted beside those that it names itself. */
export interface TellPlaces {
  /** The rows whose changes are told. */
  readonly rowIds: string[]
  /** The tasks and parts to which they belong. */
  readonly obligationIds: string[]
  readonly unitIds: string[]
  readonly personIds: string[]
  readonly today: CalendarDate
}

/** The log of a task and its parts, the days by which they are counted, and the names of all units and people in them. */
export async function readTold(
  db: Db,
  places: TellPlaces,
): Promise<{ logged: readonly Logged[]; calendar: WorkingCalendar; names: Names }> {
  const { logged, days, units, people } = found((await told(db, places))[0])
  return { logged, calendar: workingCalendar(days), names: namesOf(units, people) }
}

interface Told {
  readonly logged: Logged[]
  readonly days: Parameters<typeof workingCalendar>[0]
  readonly units: NamedUnit[]
  readonly people: NamedPerson[]
}

const told = statementOnce(
  ({ rowIds, obligationIds, unitIds, personIds, today }: Places<TellPlaces>) => sql<Told>`
  with logged as materialized (${loggedOf(rowIds, obligationIds)})
  select ${calendarDays} as days,
    (select coalesce(json_agg(logged order by seq desc), '[]') from logged) as logged,
    (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.full_name)), '[]') from person_detail d
      where d.id = any(${personIds}::uuid[] || array(select unnest(array["by", person]) from logged))) as people,
    (select coalesce(json_agg(unit), '[]') from (
      select distinct on (v.unit_id) v.unit_id as id, v.name, v.short_name as "shortName", u.kind = 'standing' as "isStanding"
      from unit_version v join unit u on u.id = v.unit_id
      where v.unit_id = any(${unitIds}::uuid[] || array(select unit from logged)) and v.valid_from <= ${today}::date
      order by v.unit_id, v.valid_from desc) unit) as units`,
)
