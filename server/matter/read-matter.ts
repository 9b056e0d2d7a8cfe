import { sql } from 'kysely'
import type { FileReference } from '#domain/file/contract.ts'
import type { readMatter as route } from '#domain/matter/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { speaksForItself } from '#domain/recommendation/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import { fileReference } from '#server/file/file-reference.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { personReference } from '#server/person/person-reference.ts'
import { leadersOver } from '#server/recommendation/leaders-over.ts'
import { describeMatter } from './describe-matter.ts'
import { mattersSeen, withParties } from './matters-seen.ts'

type Decision = ResponseOf<typeof route>['decision']

/** One matter with its papers and, once decided, the word on it. */
export const readMatter: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const { text, submittedByPerson, files, decision, resubmits, tasks, ...row } = found(
    await withParties(mattersSeen(db, actor), today)
      .leftJoin('person_detail as submitter', 'submitter.id', 'm.submitted_by')
      .leftJoin('person_detail as giver', 'giver.id', 'm.given_by')
      .leftJoin('person_detail as recorder', 'recorder.id', 'm.recorded_by')
      .select(['m.text', 'm.resubmits_id as resubmits'])
      .select(personReference('m.submitted_by', 'submitter.full_name', null).as('submittedByPerson'))
      .select(filesOfMatter.as('files'))
      .select(tasksOfMatter(actor).as('tasks'))
      .select(
        sql<Decision>`case when m.decision is not null then jsonb_build_object('text', m.decision_text,
          'givenBy', ${personReference('m.given_by', 'giver.full_name', null)},
          'recordedBy', ${personReference('m.recorded_by', 'recorder.full_name', null)}) end`.as('decision'),
      )
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  const described = describeMatter(row, { actor, today, calendar: await calendarAtHand(context) })
  const { addressedToUnitId, takenUpBy } = row
  return {
    ...described,
    text,
    submittedByPerson,
    files,
    decision,
    resubmits,
    takenUpBy,
    tasks,
    leaders: described.can.decide.allowed ? await leadersOver(db, addressedToUnitId, today) : [],
    mustName: !speaksForItself(actor, addressedToUnitId),
  }
}

const filesOfMatter = sql<FileReference[]>`coalesce((select jsonb_agg(${fileReference('file')} order by x.id)
  from matter_file x join file on file.id = x.file_id where x.matter_id = m.id), '[]')`

/** The tasks that its direction made, those alone that the reader sees. */
const tasksOfMatter = (actor: Actor) => sql<ResponseOf<typeof route>['tasks']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'year', o.year, 'title', o.title) order by o.number)
  from matter_task x join obligation o on o.id = x.task_id where x.matter_id = m.id and ${visibleById(actor)}), '[]')`
