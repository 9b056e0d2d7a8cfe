import { sql } from 'kysely'
import { isHole } from '#domain/charge/charge.ts'
import { inChargeOf } from '#domain/charge/in-charge.ts'
import { defaultChargeRules } from '#domain/charge/rules.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { readReportRound as route } from '#domain/report/contract.ts'
import { canOpenAgain } from '#domain/report/lifecycle.ts'
import { canAskForReports, canMailForms } from '#domain/report/policy.ts'
import { type Timeliness, timelinesses } from '#domain/report/timeliness.ts'
import { loadChargeRules } from '#server/charge/charge-rules.ts'
import { heldField } from '#server/charge/held-field.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { loadUnitTree } from '#server/target/load-units.ts'
import { loadEndedBefore } from './ended-before.ts'
import { loadRounds } from './load-rounds.ts'
import { describeReport, reportsSeen, withRow } from './reports-seen.ts'
import { openUntil, standingOf } from './report-standing.ts'

/** One round, unit by unit: each report below the one in which it is summed up, in the order of the tree. */
export const readReportRound: Query<typeof route> = async (
  { params },
  { db, actor, today, organization },
) => {
  const rows = await withRow(reportsSeen(db, actor), today)
    .select(openUntil.as('openUntilOn'))
    .select(heldField('t.work_field_id', 'o.owed_by_unit_id', today).as('held'))
    .where('r.round_id', '=', params.id)
    .execute()
  found(rows[0])
  const round = found((await loadRounds(db, sql<boolean>`n.id = ${params.id}`, today))[0])
  const workField = rows.find(({ held }) => held)?.held?.workField ?? null
  const rules = workField ? await loadChargeRules(db) : defaultChargeRules
  const tree = await loadUnitTree(db, today)
  const place = new Map(tree.inOrder.map(({ unit }, at) => [unit.id, at]))
  const ids = new Set(rows.map(({ id }) => id))
  const families = Map.groupBy(rows, ({ intoId }) => (intoId !== null && ids.has(intoId) ? intoId : null))
  const inOrder = (of: typeof rows) =>
    of.toSorted((a, b) => (place.get(a.aboutUnitId) ?? 0) - (place.get(b.aboutUnitId) ?? 0))
  const walk = (under: string | null, depth: number): { row: (typeof rows)[number]; depth: number }[] =>
    inOrder(families.get(under) ?? []).flatMap((row) => [{ row, depth }, ...walk(row.id, depth + 1)])
  const reports = walk(null, 0).map(({ row, depth }) => ({
    ...describeReport(row, today),
    depth,
    inCharge: row.held && inChargeOf(row.held, rules),
    reopenedUntilOn: row.openUntilOn,
    can: {
      reopen: firstRefusal<string>(canAskForReports(actor), canOpenAgain(standingOf(row), today, today)),
    },
  }))
  const countOf = (timeliness: Timeliness) =>
    reports.filter((report) => report.timeliness === timeliness).length
  return {
    round,
    workField,
    endedBefore: await loadEndedBefore(db, actor, round, today),
    nobodyIn: reports.flatMap(({ timeliness, inCharge }) =>
      timeliness === 'missing' && inCharge && isHole(inCharge.standing) ? [inCharge.unit] : [],
    ),
    reports,
    counts: Object.fromEntries(timelinesses.map((each) => [each, countOf(each)])) as Record<
      Timeliness,
      number
    >,
    can: { mailForms: canMailForms(actor, organization.mail !== undefined) },
  }
}
