import { type Below, consolidate } from '#domain/report/consolidation.ts'
import type { consolidateReport as route } from '#domain/report/consolidation-contract.ts'
import { reportContentSchema } from '#domain/report/content.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Prepare } from '#server/http/binding.ts'
import { atMost } from '#server/kernel/at-most.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { handedUp } from './load-paragraphs.ts'
import { loadRoundOf } from './load-report.ts'
import { reportsSeen } from './reports-seen.ts'
import type { SummingInput } from './sum-up-process.ts'

/** What the units say together, and the submissions of which it was made. */
export interface Summing {
  readonly submissionIds: readonly string[]
  readonly made: ReturnType<typeof consolidate>
}

/** Letters up to which the words are compared at once: less than a tenth of a second. */
const small = 50_000
const limits = { megabytes: 1_024, seconds: 120 }
const module = import.meta.resolve('./sum-up-process.ts')
const inTurn = atMost(1)

/** Compares what the units say before the transaction begins; of many units it takes seconds, in a process of its own. */
export const prepareSumming: Prepare<typeof route, Summing> = async ({ params }, { db, actor, today }) => {
  const report = found(
    await reportsSeen(db, actor)
      .select(['r.round_id as roundId', 'o.owed_by_unit_id as owedByUnitId'])
      .where('r.id', '=', params.id)
      .executeTakeFirst(),
  )
  permit(canWriteReport(await readActing(db, actor, today), report.owedByUnitId))
  const { sections } = await loadRoundOf(db, report.roundId)
  const { rows } = await handedUp(params.id).execute(db)
  const keys = sections.flatMap(({ key, kind }) => (kind === 'narrative' ? [key] : []))
  const below = rows
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))
    .map(({ unitId, content }): Below => ({ unitId, content: reportContentSchema.parse(content) }))
  return { submissionIds: rows.map(({ id }) => id), made: await comparedWords({ keys, below }) }
}

async function comparedWords(input: SummingInput): Promise<Summing['made']> {
  const letters = input.below.reduce(
    (sum, { content }) => sum + Object.values(content.texts).reduce((all, text) => all + text.length, 0),
    0,
  )
  if (letters <= small) return consolidate(input.keys, input.below)
  return inTurn(() =>
    runInProcess<Summing['made']>(module, input, {
      ...limits,
      signal: AbortSignal.timeout(limits.seconds * 1_000),
      report: () => Promise.resolve(),
    }),
  )
}
