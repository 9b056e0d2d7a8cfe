import { sql } from 'kysely'
import type { Place } from '#domain/obligation/place.ts'

/** The page on which an obligation under the alias `o` stands; null for what has none. */
export const placeOf = sql<Place | null>`case
  when o.kind = 'task' then jsonb_build_object('page', 'task', 'id', o.id)
  when o.kind = 'contribution' then jsonb_build_object('page', 'task', 'id', o.parent_id)
  when o.kind = 'report' then jsonb_build_object('page', 'report', 'id', o.id)
  when o.kind = 'answer' and o.recommendation_id is not null
    then jsonb_build_object('page', 'recommendation', 'id', o.recommendation_id)
  when o.kind in ('opinion', 'appraisal') then coalesce(
    (select jsonb_build_object('page', 'appraisal', 'id', s.appraisal_id) from appraisal_step s where s.id = o.id),
    (select jsonb_build_object('page', 'matter', 'id', m.id) from matter m where m.id = o.id))
  end`
