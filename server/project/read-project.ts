import { sql } from 'kysely'
import type { ResponseOf } from '#domain/contract/route.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import { mayWithdraw } from '#domain/project/balance.ts'
import type { readProject as route } from '#domain/project/contract.ts'
import { forecastEnd } from '#domain/project/forecast.ts'
import { canKeepProject, canRecordProject, goesOn } from '#domain/project/policy.ts'
import { sCurve } from '#domain/project/s-curve.ts'
import { scheduleOf, slipOfMilestone } from '#domain/project/schedule.ts'
import { difficultiesSeen } from '#server/difficulty/difficulties-seen.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { describeProject } from './get-project.ts'
import { listMilestones } from './list-milestones.ts'
import { canEnterMoney } from './project-money.ts'
import { listPictures } from './project-pictures.ts'
import { type ProjectRow, projectsSeen, withStanding } from './projects-seen.ts'
import { readHistory } from './read-history.ts'

type Read = ResponseOf<typeof route>

/** One project whole, in eight statements however long its history is. */
export const readProject: Query<typeof route> = async ({ params: { id } }, context) => {
  const { db, actor, today } = context
  const { approval, approvedOn, firstEndsOn, stopped, ...row } = found(
    await withStanding(projectsSeen(db, actor), today)
      .select(['c.approval', 'c.approved_on as approvedOn', 'c.first_ends_on as firstEndsOn'])
      .select(
        sql<Read['stopped']>`case when c.stopped_on is not null then jsonb_build_object('on', c.stopped_on,
          'reason', c.stopped_reason) end`.as('stopped'),
      )
      .where('c.id', '=', id)
      .executeTakeFirst(),
  )
  const plan = await listMilestones(db, id)
  const money = await listMoney(context, row)
  const payments = money.filter(({ withdrawn }) => withdrawn === null)
  const asFirst = plan.map((each) => ({ ...each, plannedOn: each.firstPlannedOn }))
  const course = { startsOn: row.startsOn, endsOn: row.endsOn, milestones: plan, payments }
  const isOpen = goesOn(stopped !== null)
  return {
    ...describeProject(row),
    approval,
    approvedOn,
    firstEndsOn,
    stopped,
    plan: plan.map((each) => ({ ...each, slipDays: slipOfMilestone(each, today) })),
    slipOfFirstPlan: scheduleOf(asFirst, today)?.slipDays ?? null,
    forecast: stopped ? { endsOn: null, reason: 'stopped' } : forecastEnd(row.startsOn, plan, today),
    curve: sCurve(course, today),
    money,
    obstacles: await listObstacles(context, id),
    pictures: await listPictures(db, id),
    history: await readHistory(db, id),
    can: {
      keep: canKeepProject(actor, row.ownerUnitId),
      record: firstRefusal<string>(canRecordProject(actor, row.ownerUnitId), isOpen),
      allotted: firstRefusal<string>(canEnterMoney(actor, row.ownerUnitId, 'allotted'), isOpen),
      disbursed: firstRefusal<string>(canEnterMoney(actor, row.ownerUnitId, 'disbursed'), isOpen),
      goOn: isOpen,
    },
  }
}

async function listMoney({ db, actor }: QueryContext, project: ProjectRow): Promise<Read['money']> {
  const rows = await db
    .selectFrom('project_money as m')
    .leftJoin('person_detail as p', 'p.id', 'm.recorded_by')
    .select(['m.id', 'm.kind', 'm.amount', 'm.happened_on as happenedOn', 'm.document'])
    .select('m.over_reason as overReason')
    .select(personReference('m.recorded_by', 'p.full_name', null).as('recordedBy'))
    .select(
      sql<Read['money'][number]['withdrawn']>`case when m.withdrawn_on is not null then
        jsonb_build_object('on', m.withdrawn_on, 'reason', m.withdrawn_reason) end`.as('withdrawn'),
    )
    .where('m.project_id', '=', project.id)
    .orderBy('m.happened_on')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    can: {
      withdraw: firstRefusal<string>(
        canEnterMoney(actor, project.ownerUnitId, row.kind),
        goesOn(project.standing === 'stopped'),
        mayWithdraw(project.balance, row),
      ),
    },
  }))
}

/** What holds it up, as far as the reader sees these difficulties; the open ones first. */
const listObstacles = ({ db, actor }: QueryContext, projectId: string): Promise<Read['obstacles']> =>
  difficultiesSeen(db, actor)
    .innerJoin('difficulty_project as l', 'l.difficulty_id', 'd.id')
    .select([
      'l.id as linkId',
      'd.id',
      'd.text',
      'd.cause',
      'd.raised_on as raisedOn',
      'd.closed_on as closedOn',
    ])
    .where('l.project_id', '=', projectId)
    .where('l.removed_on', 'is', null)
    .orderBy(sql`d.closed_on is not null`)
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .execute()
