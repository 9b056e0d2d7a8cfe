import { sql } from 'kysely'
import type { Decision } from '#domain/decision/decision.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { readAppraisal as route } from '#domain/appraisal/contract.ts'
import { type AppraisalStep, maySend, mayTake } from '#domain/appraisal/lifecycle.ts'
import { type Acting, canAppraise, canDecide, canGiveOpinion } from '#domain/appraisal/policy.ts'
import { canDraftFor } from '#domain/document/policy.ts'
import { type Course, holdingOf } from '#domain/obligation/holding.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import { listFiles } from '#server/document/read-document.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { describeAppraisal, withHolder } from './appraisal-rows.ts'
import { appraisalsSeen } from './appraisals-seen.ts'
import { readActing } from './read-delegations.ts'

type Read = ResponseOf<typeof route>
type Step = Omit<Read['steps'][number], 'can'> & { unitId: string; isOver: boolean }
type StageRow = Awaited<ReturnType<typeof listStages>>[number]

/** One draft with its way: its steps, its versions, with whom its working days lay. Found by its own id or by that of a step. */
export const readAppraisal: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const {
    needsOpinions,
    withdrawnReason,
    openedBy,
    appraiserUnitId,
    deciderUnitId,
    draftedByUnitId,
    ...row
  } = found(
    await withHolder(appraisalsSeen(db, actor), today)
      .leftJoin('person_detail as opener', 'opener.id', 'a.opened_by')
      .select(['t.needs_opinions as needsOpinions', 'a.withdrawn_reason as withdrawnReason'])
      .select(['a.appraiser_unit_id as appraiserUnitId', 'a.decider_unit_id as deciderUnitId'])
      .select('a.drafted_by_unit_id as draftedByUnitId')
      .select(personReference('a.opened_by', 'opener.full_name', null).as('openedBy'))
      .where(
        sql<boolean>`(a.id = ${params.id} or exists (select from appraisal_step s
            where s.appraisal_id = a.id and s.id = ${params.id}))`,
      )
      .executeTakeFirst(),
  )
  const [calendar, acting] = [await calendarAtHand(context), await readActing(db, actor, today)]
  const [steps, stages, files] = await Promise.all([
    listSteps(db, row.id, today),
    listStages(db, row.id, today),
    listFiles(db, row.documentId),
  ])
  const may = (step: AppraisalStep, right: Decision): Decision =>
    firstRefusal<string>(mayTake(row.state, step), right)
  const drafts = canDraftFor(actor, draftedByUnitId)
  const appraises = canAppraise(acting, appraiserUnitId, openedBy.id)
  const decides = canDecide(acting, deciderUnitId, openedBy.id)
  const opinions = steps.filter(({ kind }) => kind === 'opinion')
  const running = opinions.filter(
    ({ outcome, dueOn, isOver }) => outcome === null && !isOver && (dueOn ?? today) >= today,
  ).length
  return {
    ...describeAppraisal(row, today, calendar),
    needsOpinions,
    withdrawnReason,
    openedBy,
    files,
    steps: steps.map(({ unitId, isOver: _isOver, ...step }) => ({
      ...step,
      can: firstRefusal<string>(mayTake(row.state, 'withdraw'), mayStillGive(acting, step, unitId)),
    })),
    stages: stages.map((stage) => describeStage(stage, today, calendar)),
    held: holdingOf(courseOf(stages, row.endedOn), opinions.map(partOf), row.endedOn ?? today, calendar).map(
      ({ unit, why, from, to, days }) => ({ unit, why, from, to, days }),
    ),
    can: {
      ask: may('ask', drafts),
      send: firstRefusal<string>(
        may('send', drafts),
        maySend({ needsOpinions, asked: opinions.length, running }),
      ),
      pass: may('pass', appraises),
      return: may('return', appraises),
      approve: may('approve', decides),
      sendBack: may('sendBack', decides),
      withdraw: may('withdraw', drafts),
    },
  }
}

function mayStillGive(
  acting: Acting,
  { kind, outcome }: Pick<Step, 'kind' | 'outcome'>,
  unitId: string,
): Decision {
  if (kind !== 'opinion') return { allowed: false, reason: 'only_the_unit_asked' }
  if (outcome !== null) return { allowed: false, reason: 'opinion_was_given' }
  return canGiveOpinion(acting, unitId)
}

const describeStage = ({ state, ...stage }: StageRow, today: CalendarDate, calendar: WorkingCalendar) => ({
  ...stage,
  state,
  days: workingDaysBetween(stage.from, stage.to ?? today, calendar),
  lateDays: stage.dueOn ? workingDaysBetween(stage.dueOn, stage.to ?? today, calendar) : 0,
})

/** The draft through hands as the cooperation clock knows it; while opinions are out, they are its parts. */
const courseOf = (stages: readonly StageRow[], endedOn: CalendarDate | null): Course<StageRow['unit']> => ({
  dueOn: null,
  hands: [
    ...stages.map(({ from, unit }) => ({ from, unit, why: 'work' as const })),
    ...(endedOn ? [{ from: endedOn, unit: null, why: 'work' as const }] : []),
  ],
})

const partOf = ({ askedOn, unit, dueOn, givenOn }: Step): Course<StageRow['unit']> => ({
  dueOn,
  hands: [
    { from: askedOn, unit, why: 'work' as const },
    ...(givenOn ? [{ from: givenOn, unit: null, why: 'work' as const }] : []),
  ],
})

const listStages = (db: Db, id: string, today: CalendarDate) =>
  db
    .selectFrom('appraisal_stage as h')
    .select(['h.id', 'h.state', 'h.from_on as from', 'h.due_on as dueOn', 'h.to_on as to'])
    .select(unitEver('h.unit_id', today).as('unit'))
    .where('h.appraisal_id', '=', id)
    .orderBy('h.id')
    .execute()

const listSteps = (db: Db, id: string, today: CalendarDate): Promise<Step[]> =>
  db
    .selectFrom('appraisal_step as s')
    .innerJoin('obligation as o', 'o.id', 's.id')
    .leftJoin('person_detail as giver', 'giver.id', 's.given_by')
    .leftJoin('person_detail as principal', 'principal.id', 's.given_for')
    .select(['s.id', 's.kind', 's.round', 's.outcome', 's.text', 's.version', 's.given_on as givenOn'])
    .select(['o.assigned_on as askedOn', 'o.due_on as dueOn', 'o.owed_by_unit_id as unitId'])
    .select(sql<boolean>`o.cancelled_on is not null`.as('isOver'))
    .select(unitEver('o.owed_by_unit_id', today).as('unit'))
    .select(
      sql<PersonReference | null>`${personReference('s.given_by', 'giver.full_name', null)}`.as('givenBy'),
    )
    .select(
      sql<PersonReference | null>`${personReference('s.given_for', 'principal.full_name', null)}`.as(
        'givenFor',
      ),
    )
    .select(
      sql<
        Step['causes']
      >`(select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'note', r.note) order by c.ordinal, c.id), '[]')
        from appraisal_return r join return_cause c on c.id = r.cause_id where r.step_id = s.id)`.as(
        'causes',
      ),
    )
    .where('s.appraisal_id', '=', id)
    .orderBy('s.id')
    .execute()
