import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/date.ts'
import type { Briefing } from '#domain/meeting/briefing.ts'
import { openStates } from '#domain/recommendation/lifecycle.ts'
import type { Actor } from '#domain/session/actor.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import { describeDifficulty } from '#server/difficulty/describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from '#server/difficulty/difficulties-seen.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { describeRecommendation } from '#server/recommendation/describe-recommendation.ts'
import { recommendationsSeen, withParties } from '#server/recommendation/recommendations-seen.ts'
import { listLaggingTargets } from '#server/target/list-targets.ts'
import { countPreviousTasks, listOpenConclusions } from './open-conclusions.ts'

export interface Briefed {
  readonly id: string
  readonly series: string
  readonly host_unit_id: string
  readonly held_on: CalendarDate
  readonly reviewed_from: CalendarDate
  readonly reviewed_to: CalendarDate
  readonly previous_id: string | null
}

interface Facts {
  readonly actor: Actor
  readonly today: CalendarDate
}

const most = 200

/** What is before a meeting, as it stands today for this reader. */
export async function loadBriefing(db: Db | Tx, facts: Facts, meeting: Briefed): Promise<Briefing> {
  const previous = await countPreviousTasks(db, meeting.previous_id)
  return {
    asOf: facts.today,
    previousTasks: previous.tasks,
    previousVerified: previous.verified,
    conclusions: await listOpenConclusions(db, meeting, facts.today),
    ...(await listTargets(db, facts, meeting)),
    recommendations: await listWaiting(db, facts),
    difficulties: await listNewDifficulties(db, facts, previous.heldOn ?? meeting.reviewed_from),
  }
}

async function listTargets(db: Db | Tx, { actor, today }: Facts, meeting: Briefed) {
  const [year, through] = [yearOf(meeting.reviewed_to), monthOf(meeting.reviewed_to)]
  const { rows, lagging } = await listLaggingTargets(db, actor, { year, through, today }, most)
  const targets = rows.map(({ targetId, unit, indicator, figures }) => ({
    targetId,
    unit,
    indicator: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    decimals: indicator.decimals,
    planned: figures.planned,
    actual: figures.actualToDate,
    expected: figures.expectedToDate,
    percentOfExpected: figures.percentOfExpected,
    paceSoFar: figures.paceSoFar,
    neededPerPeriod: figures.neededPerPeriod,
    verdict: figures.verdict,
  }))
  return { targets, targetsBehind: lagging }
}

async function listWaiting(db: Db | Tx, { actor, today }: Facts): Promise<Briefing['recommendations']> {
  const rows = await withParties(recommendationsSeen(db, actor), today)
    .where('r.state', 'in', openStates)
    .orderBy('r.raised_on')
    .orderBy('r.id')
    .limit(most)
    .execute()
  const reading = { actor, today, calendar: await readCalendar(db) }
  return rows.map((row) => {
    const { id, number, year, text, state, raisedBy, answering, raisedOn, waitingDays, lateDays } =
      describeRecommendation(row, reading)
    return { id, number, year, text, state, raisedBy, answering, raisedOn, waitingDays, lateDays }
  })
}

async function listNewDifficulties(
  db: Db | Tx,
  facts: Facts,
  since: CalendarDate,
): Promise<Briefing['difficulties']> {
  const rows = await withRaisers(difficultiesSeen(db, facts.actor), facts.today)
    .where('d.closed_on', 'is', null)
    .where('d.raised_on', '>', since)
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .limit(most)
    .execute()
  const reading = { ...facts, calendar: await readCalendar(db) }
  return rows.map((row) => {
    const { id, kind, cause, text, raisedOn, ageDays, ...rest } = describeDifficulty(row, reading)
    const raisers = rest.raisers.map(({ id, name, shortName }) => ({ id, name, shortName }))
    return { id, kind, cause, text, raisers, raisedOn, ageDays }
  })
}
