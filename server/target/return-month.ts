import { sql } from 'kysely'
import { canReturn, decidesAt } from '#domain/target/approval.ts'
import type { returnMonth as route } from '#domain/target/actual-contract.ts'
import { insistOpen } from '#server/cut-off/load-terms.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { recordDecisions } from './approve-figures.ts'
import { loadCourses } from './load-courses.ts'
import { insistOnStep, loadSeenActuals, showStepped } from './load-seen-actuals.ts'
import { loadUnitTree } from './load-units.ts'

/** Gives figures back to their unit with the reason; they no longer count until submitted again. */
export const returnMonth: Command<typeof route> = async ({ body }, { tx, actor, now, today }) => {
  const rows = await loadSeenActuals(tx, actor, body)
  const courseOf = await loadCourses(tx, await loadUnitTree(tx, today), today, rows)
  const decided = rows.map((row) => {
    const course = courseOf(row)
    permit(canReturn(actor, course, row.state === 'approved' ? 'approved' : 'submitted'))
    const mine = course.levels.findLast((level) => decidesAt(actor, level, row.unitId))
    return { row, unitId: mine?.unitId ?? row.unitId }
  })
  insistOnStep('return', rows)
  await insistOpen(tx, body, today)
  await recordDecisions(tx, decided, { kind: 'return', reason: body.reason, by: actor.personId, at: now })
  await sql`
    update actual set state = 'returned', returned_reason = ${body.reason}, approved_by = null, approved_on = null,
      version = version + 1
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
  return showStepped(tx, rows)
}
