import { sql } from 'kysely'
import { holdingOf } from '#domain/obligation/holding.ts'
import type { getTask as route } from '#domain/task/contract.ts'
import { courseOf } from '#domain/task/course.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { type Reading, readObligations } from '#server/obligation/read-obligations.ts'
import { chainOf } from './chain-of.ts'
import { evidenceOf } from './evidence-of.ts'
import { guidanceOf, withReading } from './guidance-of.ts'
import { ifAny } from './names.ts'
import { namedIn } from './named-in.ts'
import { historyOf } from './read-history.ts'
import { readTold } from './read-told.ts'
import { type WorkRow, readWork } from './read-work.ts'
import { shownWork } from './shown-work.ts'

/**
 * One task whole. Its parts are seen by whoever sees the task. Two statements, however long its history is; what few tasks
 * have (a chain, guidance, evidence, a source) is asked for where they have it.
 */
export const getTask: Query<typeof route> = async ({ params: { id } }, context) => {
  const { db, actor, today } = context
  const rows = await readWork(context, id)
  const row = found(rows.find(({ kind }) => kind === 'task'))
  const guidance = row.has_guidance || row.parentId ? await guidanceOf(db, id, today) : []
  const ownGuidance = guidance.filter(({ taskId }) => taskId === id)
  const { logged, calendar, names } = await readTold(db, {
    ...namedIn(rows),
    obligationIds: rows.map((each) => each.id),
    rowIds: [...rows.flatMap(loggedIn), ...ownGuidance.map((each) => each.id)],
    today,
  })
  const reading = { actor, today, calendar }
  const submissionIds = rows.flatMap(({ submissions }) => submissions.map((each) => each.id))
  const evidence = await evidenceOf(db, submissionIds)
  const sources = await sourcesOf(context, rows, reading)
  const work = rows.map((each) => shownWork(each, { reading, names, evidence, sources }))
  const task = found(work.find(({ kind }) => kind === 'task'))
  const parts = work.filter(({ kind }) => kind === 'contribution')
  const contributions = parts.map((each) => ({ ...each, part: each.requiredQuality }))
  const successions = row.successions.map(({ isOnward, ...each }) => ({
    isOnward,
    shown: { ...each, decidedBy: names.person(each.decidedBy) },
  }))
  return {
    ...task,
    description: row.description,
    sourceSentence: row.source_sentence,
    product: row.product,
    rhythm: row.rhythm,
    recursFromId: row.recurs_from_id,
    batchId: row.batch_id,
    nextId: row.next_id,
    workField: row.field_id && row.field_name ? { id: row.field_id, name: row.field_name } : null,
    programme: programmeOf(row),
    blocks: row.blocks.map((each) => ({ ...each, blockedBy: names.person(each.blockedBy) })),
    wentInto: successions.filter(({ isOnward }) => isOnward).map(({ shown }) => shown),
    cameFrom: successions.filter(({ isOnward }) => !isOnward).map(({ shown }) => shown),
    contributions,
    chain: row.has_tasks || row.parentId ? await chainOf(context, id) : { above: [], below: [] },
    guidance: withReading(guidance, task, actor),
    holding: holdingOf(courseOf(task), contributions.map(courseOf), today, calendar),
    history: historyOf(id, logged, parts, {
      unit: (unitId) => ifAny(unitId, names.unit),
      person: (personId) => ifAny(personId, names.person),
    }),
  }
}

const programmeOf = ({ programme_id, programme_name, programme_short }: WorkRow) =>
  programme_id && programme_name && programme_short
    ? { id: programme_id, name: programme_name, shortName: programme_short }
    : null

/** The rows of which the log tells what became of a task or part. */
const loggedIn = (row: WorkRow): string[] =>
  [[row], row.progress, row.submissions, row.extensionsAsked, row.contests, row.transfers].flatMap((list) =>
    list.map(({ id }) => id),
  )

const hasSource = (row: WorkRow): boolean =>
  (row.conclusion_id ?? row.clause_id ?? row.recommendation_id ?? row.target_id) !== null

async function sourcesOf({ db }: QueryContext, rows: readonly WorkRow[], reading: Reading) {
  const ids = rows.filter(hasSource).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const selection = { where: sql`o.id = any(${ids}::uuid[])`, orderBy: sql`o.id` }
  const sourced = await readObligations(db, selection, reading)
  return new Map(sourced.map(({ id, source }) => [id, source]))
}
