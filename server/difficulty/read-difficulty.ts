import { sql } from 'kysely'
import type { readDifficulty as route } from '#domain/difficulty/contract.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import { fundingSeen, withBalance } from '#server/funding/funding-seen.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { personReference } from '#server/person/person-reference.ts'
import { recommendationsSeen } from '#server/recommendation/recommendations-seen.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { describeDifficulty } from './describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from './difficulties-seen.ts'

/** One difficulty with all that hangs on it, as far as its reader sees that. */
export const readDifficulty: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const row = found(
    await withRaisers(difficultiesSeen(db, actor), today).where('d.id', '=', params.id).executeTakeFirst(),
  )
  return {
    ...describeDifficulty(row, { actor, today, calendar: await calendarAtHand(context) }),
    targets: await listTargets(context, params.id),
    tasks: await listTasks(context, params.id),
    projects: await listProjects(context, params.id),
    recommended: await recommendationsSeen(db, actor)
      .select(['r.id', 'r.number', 'r.year', 'r.text', 'r.state'])
      .where('r.difficulty_id', '=', params.id)
      .orderBy('r.raised_on')
      .orderBy('r.id')
      .execute(),
    funding: await listFundingOf(context, params.id),
    reopenings: await listReopenings(context, params.id),
  }
}

const listTargets = ({ db, actor, today }: QueryContext, difficultyId: string) =>
  db
    .selectFrom('difficulty_target as l')
    .innerJoin('target as t', 't.id', 'l.target_id')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .select(['l.id as linkId', 't.id', 'i.name as indicator', 't.year', 'l.linked_on as linkedOn'])
    .select(unitEver('t.unit_id', today).as('unit'))
    .where('l.difficulty_id', '=', difficultyId)
    .where('l.removed_on', 'is', null)
    .where(isVisibleTo(actor, 't.unit_id'))
    .orderBy('l.id')
    .execute()

const listTasks = ({ db, actor, today }: QueryContext, difficultyId: string) =>
  db
    .selectFrom('task_block as b')
    .innerJoin('obligation as o', 'o.id', 'b.task_id')
    .select(['o.id', 'o.number', 'o.year', 'o.title', 'o.due_on as dueOn', 'o.state'])
    .select(unitEver('o.owed_by_unit_id', today).as('owedBy'))
    .where('b.difficulty_id', '=', difficultyId)
    .where('b.removed_on', 'is', null)
    .where(visibleObligation(actor))
    .orderBy(sql`o.due_on, o.id`)
    .execute()

const listProjects = ({ db, actor }: QueryContext, difficultyId: string) =>
  db
    .selectFrom('difficulty_project as l')
    .innerJoin('capital_project as c', 'c.id', 'l.project_id')
    .select(['c.id', 'c.name', 'l.linked_on as linkedOn'])
    .where('l.difficulty_id', '=', difficultyId)
    .where('l.removed_on', 'is', null)
    .where(isVisibleTo(actor, 'c.owner_unit_id'))
    .orderBy('l.id')
    .execute()

async function listFundingOf({ db, actor, today }: QueryContext, difficultyId: string) {
  const rows = await withBalance(fundingSeen(db, actor), today)
    .where('f.difficulty_id', '=', difficultyId)
    .orderBy('f.asked_on')
    .orderBy('f.id')
    .execute()
  return rows.map(({ id, purpose, unit, state, balance }) => ({ id, purpose, unit, state, balance }))
}

const listReopenings = ({ db, today }: QueryContext, difficultyId: string) =>
  db
    .selectFrom('difficulty_reopening as r')
    .leftJoin('person_detail as p', 'p.id', 'r.reopened_by')
    .select(['r.id', 'r.reason', 'r.closed_on as closedOn', 'r.reopened_on as reopenedOn'])
    .select(unitEver('r.unit_id', today).as('unit'))
    .select(personReference('r.reopened_by', 'p.full_name', null).as('reopenedBy'))
    .where('r.difficulty_id', '=', difficultyId)
    .orderBy('r.id', 'desc')
    .execute()
