import { sql } from 'kysely'
import * as z from 'zod'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { type FormFault, type FormProblem, formFaults } from '#domain/report-form/filled-form.ts'
import type { FilledFigure } from '#domain/report-form/filled-form.ts'
import type { OutcomeDetail } from '#domain/report-form/outcome.ts'
import type { Taking } from '#domain/report-form/plan-taking.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { Problem } from '#server/kernel/problem.ts'
import { enterFigures } from '#server/target/enter-figures.ts'
import type { AskedByForm } from './asked-by-form.ts'
import { FormRefusal } from './form-refusal.ts'

/** The figures that stand now where a form has some, by target. */
export async function loadHeldFigures(tx: Tx, figures: readonly FilledFigure[], month: number) {
  if (figures.length === 0) return new Map()
  const rows = await tx
    .selectFrom('actual')
    .select(['target_id as targetId', 'value', 'base'])
    .where(sql<boolean>`target_id = any(${figures.map(({ seen }) => seen.targetId)}::uuid[])`)
    .where('month', '=', month)
    .execute()
  return new Map(rows.map((row) => [row.targetId, row]))
}

type Figures = Taking['figures']

/** Enters the figures of a form as the grid of entry does: the same command, the same rules, each fault named by its cell. */
export async function takeFigures(
  context: CommandContext,
  { aboutUnitId, year, through }: AskedByForm,
  figures: Figures,
  names: OutcomeDetail,
): Promise<void> {
  if (figures.length === 0) return
  const cells = figures.map(({ seen: { targetId, version }, value, base }) => ({
    id: newId(),
    targetId,
    month: through,
    value,
    base,
    version,
  }))
  try {
    await enterFigures({ unitId: aboutUnitId, year, cells }, context)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new FormRefusal('wrong_cells', { ...names, problems: problemsOf(error, figures) })
  }
}

function problemsOf({ code, detail }: Problem, figures: Figures): FormProblem[] {
  const all = (fault: FormFault) => figures.map(({ place }) => ({ place, code: fault, value: null }))
  if (code === 'forbidden') return all('not_yours_to_enter').slice(0, 1)
  if (code === 'not_found') return all('target_unknown')
  if (code === 'conflict') return staleOf(detail.current, figures)
  const named = (detail.fields ?? []).flatMap(({ path, code: fault }): FormProblem[] => {
    const figure = figures[Number(/^cells\.(\d+)\./.exec(path)?.[1])]
    const known = formFaults.find((each) => each === fault)
    return figure ? [{ place: figure.place, code: known ?? 'target_unknown', value: figure.value }] : []
  })
  return named.length > 0 ? named : all('month_closed')
}

const staleSchema = z.object({ cells: z.array(z.object({ targetId: z.string(), value: decimalSchema })) })

function staleOf(current: unknown, figures: Figures): FormProblem[] {
  const { cells } = staleSchema.parse(current)
  return cells.flatMap(({ targetId, value }) => {
    const figure = figures.find(({ seen }) => seen.targetId === targetId)
    return figure
      ? [{ place: figure.place, code: 'changed_meanwhile' as const, value: formatNumber(value, 'vi') }]
      : []
  })
}
