import { sql } from 'kysely'
import type { Jurisdiction, Position, Role } from '#domain/session/actor.ts'

export interface PositionRow {
  id: string
  unitId: string
  title: string
  role: Role
  jurisdiction: Jurisdiction
  reaches: string[] | null
}

/** The clock of the organisation, the day it stands on and the version of its working calendar, as a table expression `day`. */
export const day = sql`day as (select clock_on, calendar_version, coalesce(clock_on, (now() at time zone 'Asia/Ho_Chi_Minh')::date) as today
      from organization where schema_name = current_schema())`

/** The posts that the account `a` holds on `day`, with the units they reach. */
export const positionsHeld = sql`coalesce((
        select jsonb_agg(jsonb_build_object('id', p.id, 'unitId', p.unit_id, 'title', p.title, 'role', p.role,
          'jurisdiction', p.jurisdiction, 'reaches', case p.jurisdiction
            when 'unit' then jsonb_build_array(p.unit_id)
            when 'subtree' then (select jsonb_agg(c.descendant_id) from unit_closure c where c.ancestor_id = p.unit_id
              and c.valid_from <= day.today and coalesce(c.valid_to > day.today, true))
          end))
        from position p where p.person_id = a.person_id
          and p.valid_from <= day.today and coalesce(p.valid_to > day.today, true)), '[]')`

export const toPosition = (row: PositionRow): Position => ({
  ...row,
  reaches: row.jurisdiction === 'all' ? ('all' as const) : new Set(row.reaches ?? []),
})
