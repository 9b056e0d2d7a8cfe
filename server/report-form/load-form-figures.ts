import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportFacts } from '#domain/report/content.ts'
import type { FormFigure } from '#domain/report-form/form.ts'
import { canStep } from '#domain/target/actual.ts'
import { hasBase } from '#domain/target/indicator.ts'
import { periodEnds } from '#domain/target/period.ts'
import { loadFreezing } from '#server/cut-off/load-terms.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

interface Asked {
  readonly aboutUnitId: string
  readonly owedByUnitId: string
  readonly year: number
  readonly through: number
}

/**
 * The indicators of which the unit enters a figure for the last month of a report: those of its targets whose period ends
 * there. Open are the ones that the entry grid would take; where a successor reports, none is.
 */
export async function loadFormFigures(
  db: Db | Tx,
  { aboutUnitId, owedByUnitId, year, through }: Asked,
  { figures }: ReportFacts,
  today: CalendarDate,
): Promise<FormFigure[]> {
  const rows = await db
    .selectFrom('target as t')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .leftJoin('actual as a', (join) => join.onRef('a.target_id', '=', 't.id').on('a.month', '=', through))
    .select(['t.id as targetId', 'i.name as indicator', 'i.unit_of_measure as unitOfMeasure', 'i.decimals'])
    .select([
      'i.direction',
      'i.aggregation',
      'i.frequency',
      'i.entry',
      'i.base_name as baseName',
      't.planned',
    ])
    .select(['a.value', 'a.base', 'a.version', 'a.state'])
    .where('t.unit_id', '=', aboutUnitId)
    .where('t.year', '=', year)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  const mayChange = (await loadFreezing(db, year, today)).mayChange(aboutUnitId, through).allowed
  const standing = new Map(figures.map((figure) => [figure.targetId, figure]))
  return (
    rows
      .filter(({ frequency }) => periodEnds(frequency).includes(through))
      // What is made of the units below is nothing that this unit enters, unless it did.
      .filter(({ targetId, value }) => value !== null || (standing.get(targetId)?.basis ?? 'own') === 'own')
      .map((row) => ({
        targetId: row.targetId,
        indicator: row.indicator,
        unitOfMeasure: row.unitOfMeasure,
        decimals: row.decimals,
        baseName: hasBase(row) ? (row.baseName ?? 'mẫu số') : null,
        isCumulative: row.entry === 'cumulative',
        planned: row.planned,
        toDate: standing.get(row.targetId)?.actualToDate ?? null,
        value: row.value,
        base: row.base,
        version: row.version,
        isOpen: aboutUnitId === owedByUnitId && mayChange && canStep('enter', row.state ?? 'draft').allowed,
      }))
  )
}
