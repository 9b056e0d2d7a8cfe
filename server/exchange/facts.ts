import { sql } from 'kysely'
import { dateOf } from '#domain/calendar/date.ts'
import type { ExchangeField } from '#domain/exchange/exchange-field.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { conditionsOf } from '#server/obligation/filter-obligations.ts'
import { pageOfObligations } from '#server/obligation/list-obligations.ts'
import { visibleTask } from '#server/obligation/visible-obligation.ts'
import { boardLines } from '#server/target/board-lines.ts'
import { loadStandings } from '#server/target/load-standings.ts'
import { loadCodes } from './codes.ts'
import type { KeptForm } from './forms.ts'

/** A fact with everything that a column may hold of it. */
export interface ExchangeFact {
  readonly id: string
  readonly values: Readonly<Partial<Record<ExchangeField, OutputValue>>>
}

export interface Chosen {
  readonly year: number
  readonly through: number
}

const pageRows = 500

/**
 * The facts of a year that a form is about (of tasks those due in it), in the order in which they stand in it, with the codes of
 * its system; tasks are read a page after another, as they are asked for.
 */
export async function* listFacts(
  context: QueryContext,
  form: KeptForm,
  chosen: Chosen,
  limit = pageRows,
): AsyncGenerator<ExchangeFact> {
  const codes = await loadCodes(context.db, form.id, form.about)
  const units = await loadCodes(context.db, form.id, 'unit')
  const facts = form.about === 'task' ? tasksOf(context, chosen, limit) : await targetsOf(context, chosen)
  let ordinal = 0
  for await (const { id, unitId, values } of facts) {
    ordinal += 1
    yield {
      id,
      values: {
        ...values,
        ordinal: { number: decimal(ordinal) },
        external_code: codes.get(id) ?? null,
        unit_code: units.get(unitId) ?? null,
      },
    }
  }
}

/** How many facts there are, and how many of them the other system has given no code yet. */
export async function countFacts(
  context: QueryContext,
  form: KeptForm,
  chosen: Chosen,
): Promise<{ total: number; withoutCode: number }> {
  const { db, actor, today } = context
  if (form.about === 'target') {
    const codes = await loadCodes(db, form.id, 'target')
    const targets = await targetsOf(context, chosen)
    return { total: targets.length, withoutCode: targets.filter(({ id }) => !codes.has(id)).length }
  }
  const { rows } = await sql<{ total: number; withoutCode: number }>`
    select count(*)::int as total, count(*) filter (where not exists (select from external_code c where c.form_id = ${form.id}
      and c.of = 'task' and c.subject_id = o.id and not c.is_taken_out))::int as "withoutCode"
    from obligation o where ${sql.join([visibleTask(actor), ...conditionsOf(tasksDueIn(chosen), today)], sql` and `)}`.execute(
    db,
  )
  return rows[0] ?? { total: 0, withoutCode: 0 }
}

type Fact = ExchangeFact & { readonly unitId: string }

const tasksDueIn = ({ year }: Chosen) => ({
  kind: 'task' as const,
  from: dateOf(year, 1, 1),
  to: dateOf(year, 12, 31),
})

async function* tasksOf(context: QueryContext, chosen: Chosen, limit: number): AsyncGenerator<Fact> {
  for (let after: string | undefined; ;) {
    const query = { ...tasksDueIn(chosen), sort: 'due' as const, limit, after }
    const { rows, next } = await pageOfObligations(query, context)
    for (const task of rows)
      yield {
        id: task.id,
        unitId: task.owedBy.id,
        values: {
          own_code: `NV-${task.number}/${task.year}`,
          title: task.title,
          unit: task.owedBy.name,
          required_quality: task.requiredQuality,
          giver: task.owedTo.name,
          assigned_on: { date: task.assignedOn },
          first_due_on: task.firstDueOn && { date: task.firstDueOn },
          due_on: task.dueOn && { date: task.dueOn },
          extensions: { number: decimal(task.extensions) },
          state: task.state,
          progress: { number: decimal(task.progressPercent) },
        },
      }
    if (next === null) return
    after = next
  }
}

async function targetsOf({ db, actor, today }: QueryContext, { year, through }: Chosen): Promise<Fact[]> {
  const review = await loadStandings(db, actor, { year, through, today })
  const unitOf = new Map(review.visible.map(({ target }) => [target.id, target.unitId]))
  return boardLines(review).map(({ targetId, code, indicator, unit, unitOfMeasure, figures }) => ({
    id: targetId,
    unitId: unitOf.get(targetId) ?? '',
    values: {
      own_code: `CT-${code ?? ''}-${targetId.slice(-12)}`,
      indicator,
      unit,
      unit_of_measure: unitOfMeasure,
      year: { number: decimal(year) },
      planned: { number: figures.planned },
      actual_to_date: figures.actualToDate === null ? null : { number: figures.actualToDate },
      percent_of_plan: figures.percentOfPlan === null ? null : { number: figures.percentOfPlan },
      verdict: figures.verdict,
    },
  }))
}
