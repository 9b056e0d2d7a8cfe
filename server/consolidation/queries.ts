import type {
  ConsolidatedFile,
  Remark,
  listConsolidations as listRoute,
  readConsolidation as readRoute,
} from '#domain/consolidation/contract.ts'
import { canConfirm } from '#domain/consolidation/policy.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { byCell, summarize } from '#server/target/plan-import.ts'
import { describeLayouts } from './describe-layouts.ts'
import { rememberedNames, unknownNames } from './describe-names.ts'
import { selectHeads } from './head.ts'
import { findMissingUnits } from './missing-units.ts'
import {
  type PlannedConsolidation,
  type Workbook,
  loadWorkbooks,
  planConsolidation,
} from './plan-consolidation.ts'
import { sheetsOf } from './workbook-reading.ts'

const [mostHeads, mostRemarks, mostChanges] = [20, 2_000, 200]

export const listConsolidations: Query<typeof listRoute> = async (_input, { db, actor }) => {
  permit(canKeepTargets(actor))
  const rows = await selectHeads(db).orderBy('c.state').orderBy('c.id', 'desc').limit(mostHeads).execute()
  const consolidations = rows.map(
    ({ ended_on: _ended, outcome: _outcome, version: _version, ...head }) => head,
  )
  return { consolidations, can: { open: canKeepTargets(actor) } }
}

export const readConsolidation: Query<typeof readRoute> = async ({ params, query }, context) => {
  const { db, actor, today } = context
  permit(canKeepTargets(actor))
  const row = found(await selectHeads(db).where('c.id', '=', params.id).executeTakeFirst())
  const { ended_on, outcome, version, ...head } = row
  const workbooks = await loadWorkbooks(db, row.id)
  const asked = { year: row.year, today, hold: 'only_looked_at' as const, onlyClean: false }
  const planned = await planConsolidation(db, workbooks, { ...asked, ...query })
  const files = describeFiles(workbooks, planned)
  const chosen = files.filter(({ isLeftOut }) => !isLeftOut)
  const clean = chosen.filter(({ unreadable, problems }) => unreadable === null && problems === 0).length
  const summary = summarize(planned.plan, planned.missing)
  return {
    ...head,
    endedOn: ended_on,
    files,
    remarks: describeRemarks(planned).slice(0, mostRemarks),
    counts: countRemarks(planned),
    layouts: await describeLayouts(db, workbooks),
    unknownNames: unknownNames(planned.problems, planned.register),
    rememberedNames: await rememberedNames(db, planned.register),
    missingUnits: await findMissingUnits(db, row.year, planned),
    summary: { ...summary, changes: summary.changes.slice(0, mostChanges) },
    changeCount: summary.changes.length,
    mayDefine: planned.mayDefine,
    clean,
    outcome: outcome as ResponseOf<typeof readRoute>['outcome'],
    version,
    can: {
      confirm: firstRefusal(
        canKeepTargets(actor),
        canConfirm(row.state, { files: chosen.length, clean }, 'clean'),
      ),
    },
  }
}

function describeFiles(workbooks: readonly Workbook[], planned: PlannedConsolidation): ConsolidatedFile[] {
  const { tree } = planned.register
  const problems = Map.groupBy(planned.problems, ({ fileId }) => fileId)
  const notices = Map.groupBy(planned.notices, ({ fileId }) => fileId)
  return workbooks.map(({ id, name, size, is_left_out, unreadable, reading, version }) => ({
    id,
    name,
    size,
    isLeftOut: is_left_out,
    unreadable: unreadable && { code: unreadable.code, params: { ...unreadable.params } },
    rows: sheetsOf(reading).reduce((count, { rows }) => count + rows.length, 0),
    problems: problems.get(id)?.length ?? 0,
    notices: notices.get(id)?.length ?? 0,
    units: [...(planned.unitsOf.get(id) ?? [])].flatMap((unitId) => {
      const unit = tree.byId.get(unitId)
      return unit ? [{ id: unit.id, name: unit.name, shortName: unit.shortName }] : []
    }),
    version,
  }))
}

/** Problems first, file by file, in the order in which a person goes through a sheet. */
function describeRemarks({ problems, notices, taken }: PlannedConsolidation): Remark[] {
  const place = new Map(taken.map(({ id }, index) => [id, index]))
  const inOrder = (isProblem: boolean, remarks: PlannedConsolidation['remarks']): Remark[] =>
    remarks
      .map((each) => ({ ...each, isProblem }))
      .sort((a, b) => (place.get(a.fileId) ?? 0) - (place.get(b.fileId) ?? 0) || byCell(a, b))
  return [...inOrder(true, problems), ...inOrder(false, notices)]
}

function countRemarks({ problems, notices }: PlannedConsolidation) {
  const count = (isProblem: boolean, remarks: PlannedConsolidation['remarks']) =>
    [...Map.groupBy(remarks, ({ code }) => code)].map(([code, each]) => ({
      code,
      isProblem,
      count: each.length,
    }))
  return [...count(true, problems), ...count(false, notices)]
}
