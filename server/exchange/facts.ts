import { dateOf } from '#domain/calendar/date.ts'
import type { ExchangeField } from '#domain/exchange/exchange-field.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { pageOfObligations } from '#server/obligation/list-obligations.ts'
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
const mostRows = 20_000

/** The facts of a year that a form is about (of tasks those due in it), in the order in which they stand in it, with the codes of its system. */
export async function loadFacts(
  context: QueryContext,
  form: KeptForm,
  chosen: Chosen,
): Promise<ExchangeFact[]> {
  const codes = await loadCodes(context.db, form.id, form.about)
  const units = await loadCodes(context.db, form.id, 'unit')
  const facts = form.about === 'task' ? await tasksOf(context, chosen) : await targetsOf(context, chosen)
  return facts.map(({ id, unitId, values }, at) => ({
    id,
    values: {
      ...values,
      ordinal: { number: decimal(at + 1) },
      external_code: codes.get(id) ?? null,
      unit_code: units.get(unitId) ?? null,
    },
  }))
}

type Fact = ExchangeFact & { readonly unitId: string }

async function tasksOf(context: QueryContext, { year }: Chosen): Promise<Fact[]> {
  const facts: Fact[] = []
  for (let after: string | undefined; facts.length < mostRows;) {
    const { rows, next } = await pageOfObligations(
      {
        kind: 'task',
        from: dateOf(year, 1, 1),
        to: dateOf(year, 12, 31),
        sort: 'due',
        limit: pageRows,
        after,
      },
      context,
    )
    for (const task of rows)
      facts.push({
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
      })
    if (next === null) break
    after = next
  }
  return facts
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
