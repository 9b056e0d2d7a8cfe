import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { FileReference } from '#domain/file/contract.ts'
import type { Practice } from '#domain/practice/contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import { fileReference } from '#server/file/file-reference.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The practices that the actor sees: those of units within reach, and whatever was recommended to everyone. */
export const practicesSeen = (db: Db | Tx, actor: Actor) =>
  db
    .selectFrom('practice as p')
    .where(sql<boolean>`(p.recommended_on is not null or ${isVisibleTo(actor, 'p.unit_id')})`)

export const isAdopted = sql<boolean>`exists (select from practice_adoption a where a.practice_id = p.id)`

const filesOfPractice = sql<
  FileReference[]
>`coalesce((select jsonb_agg(${fileReference('file')} order by x.id)
  from practice_file x join file on file.id = x.file_id where x.practice_id = p.id), '[]')`

type Adoption = Omit<Practice['adoptions'][number], 'can'>

/** Adds what pages show of each: who found it, who recommended it, who took it up. */
export const withAdoptions = (seen: ReturnType<typeof practicesSeen>, today: CalendarDate) =>
  seen
    .leftJoin('person_detail as recommender', 'recommender.id', 'p.recommended_by')
    .select(['p.id', 'p.title', 'p.text', 'p.result', 'p.recorded_on as recordedOn', 'p.version'])
    .select('p.unit_id as unitId')
    .select(filesOfPractice.as('files'))
    .select(unitEver('p.unit_id', today).as('unit'))
    .select(
      sql<Practice['recommended']>`case when p.recommended_on is not null then jsonb_build_object(
        'on', p.recommended_on, 'why', p.recommended_why,
        'by', ${personReference('p.recommended_by', 'recommender.full_name', null)}) end`.as('recommended'),
    )
    .select(
      sql<
        Adoption[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'unit', ${unitEver('a.unit_id', today)},
        'adoptedOn', a.adopted_on, 'outcome', a.outcome, 'outcomeOn', a.outcome_on, 'version', a.version)
        order by a.adopted_on, a.id) from practice_adoption a where a.practice_id = p.id), '[]')`.as(
        'adoptions',
      ),
    )
export type PracticeRow = Awaited<ReturnType<ReturnType<typeof withAdoptions>['execute']>>[number]
