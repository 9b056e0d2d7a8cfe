import { sql } from 'kysely'
import { canWriteNews } from '#domain/bulletin/policy.ts'
import type { Meeting, readMeeting as route } from '#domain/meeting/contract.ts'
import type { FileReference } from '#domain/file/contract.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import { allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { mayTake } from '#domain/meeting/lifecycle.ts'
import { canBringPaper, canReadDrafts, canTake } from '#domain/meeting/policy.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { listAgenda, listAttendance } from './list-agenda.ts'
import { listConclusions } from './list-conclusions.ts'
import { listPapers } from './list-papers.ts'
import { listPictures } from './list-pictures.ts'
import { listQuestions } from './list-questions.ts'
import { listRaised } from './list-raised.ts'
import { meetingsSeen } from './meetings-seen.ts'

type Neighbour = Meeting['previous']

export const readMeeting: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const { hostUnitId, ...shown } = found(await findHead(context, params.id))
  const seesDrafts = canReadDrafts(actor, hostUnitId).allowed
  const agenda = await listAgenda(db, params.id, today)
  const subject = { hostUnitId, state: shown.state }
  return {
    ...shown,
    agenda,
    attendance: await listAttendance(db, { ...shown, host_unit_id: hostUnitId }, context),
    pictures: await listPictures(db, params.id),
    papers: await listPapers(db, { ...shown, hostUnitId }, context),
    questions: await listQuestions(db, shown, context),
    conclusions: seesDrafts || shown.state === 'closed' ? await listConclusions(db, params.id, today) : null,
    raised: await listRaised(db, context, params.id),
    can: {
      reschedule: canTake(actor, subject, 'reschedule'),
      prepare: canTake(actor, subject, 'prepare'),
      bring: firstRefusal<string>(
        agenda.some((item) => canBringPaper(actor, hostUnitId, item.speaker?.id ?? null).allowed)
          ? allowed
          : refused('only_the_unit_or_the_office'),
        mayTake(shown.state, 'prepare'),
      ),
      attend: canTake(actor, subject, 'attend'),
      open: canTake(actor, subject, 'open'),
      conclude: canTake(actor, subject, 'conclude'),
      raise: mayTake(shown.state, 'raise'),
      close: canTake(actor, subject, 'close'),
      tell: firstRefusal<string>(
        canWriteNews(actor),
        shown.state === 'closed' ? allowed : refused('meeting_not_closed'),
      ),
      picture: canTake(actor, subject, 'picture'),
    },
  }
}

const findHead = ({ db, actor, today }: QueryContext, id: string) =>
  meetingsSeen(db, actor)
    .leftJoin(unitsOn(today).as('host'), 'host.id', 'm.host_unit_id')
    .leftJoin('person_detail as d', 'd.id', 'm.chair_id')
    .leftJoin('meeting as previous', 'previous.id', 'm.previous_id')
    .leftJoin('file as f', 'f.id', 'm.notice_file_id')
    .select(['m.id', 'm.series', 'm.title', 'm.held_on as heldOn', 'm.place', 'm.state', 'm.version'])
    .select(['m.reviewed_from as reviewedFrom', 'm.reviewed_to as reviewedTo'])
    .select(['m.ahead_from as aheadFrom', 'm.ahead_to as aheadTo', 'm.host_unit_id as hostUnitId'])
    .select(sql<string | null>`to_char(m.starts_at, 'HH24:MI')`.as('startsAt'))
    .select(unitReference('host').as('host'))
    .select(sql<PersonReference | null>`${personReference('m.chair_id', 'd.full_name', null)}`.as('chair'))
    .select(
      sql<Neighbour>`case when previous.id is not null then jsonb_build_object('id', previous.id,
        'title', previous.title, 'heldOn', previous.held_on) end`.as('previous'),
    )
    .select(
      sql<Neighbour>`(select jsonb_build_object('id', n.id, 'title', n.title, 'heldOn', n.held_on) from meeting n
        where n.previous_id = m.id order by n.held_on, n.id limit 1)`.as('next'),
    )
    .select(
      sql<FileReference | null>`case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name,
        'size', f.size, 'mediaType', f.media_type) end`.as('notice'),
    )
    .where('m.id', '=', id)
    .executeTakeFirst()
