import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
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
import { loadEarlierConclusions } from './open-conclusions.ts'
import { listDraftsOnDesk, listMattersOnDesk, listOverdueByUnit, listPassports } from './brief-on-desk.ts'

export interface Briefed {
  readonly id: string
  readonly series: string
  readonly host_unit_id: string
  readonly held_on: CalendarDate
  readonly reviewed_from: CalendarDate
  readonly reviewed_to: CalendarDate
  readonly previous_id: string | null
  /** The day of the meeting before; null of the first of its series. */
  readonly previous_held_on: CalendarDate | null
}

interface Facts {
  readonly actor: Actor
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

const most = 200

/** What is before a meeting, as it stands today for this reader. Constant statements. */
export async function loadBriefing(
  db: Db | Tx,
  { actor, today }: { actor: Actor; today: CalendarDate },
  meeting: Briefed,
): Promise<Briefing> {
  const facts = { actor, today, calendar: await readCalendar(db) }
  return {
    asOf: today,
    ...(await loadEarlierConclusions(db, meeting, facts)),
    ...(await listTargets(db, facts, meeting)),
    recommendations: await listWaiting(db, facts),
    difficulties: await listNewDifficulties(db, facts, meeting.previous_held_on ?? meeting.reviewed_from),
    overdueByUnit: await listOverdueByUnit(db, facts),
    matters: await listMattersOnDesk(db, facts, meeting.host_unit_id),
    drafts: await listDraftsOnDesk(db, facts, meeting.host_unit_id),
    taken: null,
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
  const passports = await listPassports(db, targets, through)
  const withPassport = targets.map((target) => ({
    ...target,
    passport: passports.get(target.targetId) ?? null,
  }))
  return { targets: withPassport, targetsBehind: lagging }
}

async function listWaiting(db: Db | Tx, reading: Facts): Promise<Briefing['recommendations']> {
  const rows = await withParties(recommendationsSeen(db, reading.actor), reading.today)
    .where('r.state', 'in', openStates)
    .orderBy('r.raised_on')
    .orderBy('r.id')
    .limit(most)
    .execute()
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
  return rows.map((row) => {
    const { id, kind, cause, text, raisedOn, ageDays, ...rest } = describeDifficulty(row, facts)
    const raisers = rest.raisers.map(({ id, name, shortName }) => ({ id, name, shortName }))
    return { id, kind, cause, text, raisers, raisedOn, ageDays }
  })
}
