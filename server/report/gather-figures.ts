import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportFigure } from '#domain/report/content.ts'
import { rollUpPeriods } from '#domain/target/roll-up.ts'
import { inPeriods } from '#domain/target/series.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { describeStanding } from '#server/target/load-standings.ts'
import { dayOfReview, heldBelow, loadTargets } from '#server/target/load-targets.ts'
import { loadUnitTree, referenceOf } from '#server/target/load-units.ts'
import { loadThresholds } from '#server/target/thresholds.ts'

interface Named {
  readonly targetId: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly decimals: number
  readonly submitted: ReportFigure['submitted']
  readonly approved: ReportFigure['approved']
}

type Asked = { aboutUnitId: string; year: number; through: number }

/**
 * The targets of the unit itself, each as the engine makes it: its own figures, or those of the nearest units below with the
 * missing ones named. In the order of the plan. Whoever may read the report may read them.
 */
export async function gatherFigures(
  db: Db | Tx,
  { aboutUnitId, year, through }: Asked,
  today: CalendarDate,
): Promise<ReportFigure[]> {
  const day = dayOfReview(year, today)
  const loaded = await loadTargets(db, year, heldBelow([aboutUnitId], day))
  if (loaded.length === 0) return []
  const tree = await loadUnitTree(db, day)
  const thresholds = await loadThresholds(db)
  const standings = standingsOf(loaded, tree.childrenOf, { year, through, thresholds })
  const byTarget = new Map(standings.map((standing) => [standing.target.id, standing]))
  const named = await nameTargets(db, { aboutUnitId, year, through })
  const toDate = (targetId: string) => {
    const of = byTarget.get(targetId)
    if (!of) return null
    const counted = of.counted.filter(({ month }) => month <= through)
    return rollUpPeriods(of.counting, inPeriods(of.counting, counted))
  }
  return named.flatMap(({ targetId, name, unitOfMeasure, decimals, submitted, approved }): ReportFigure[] => {
    const standing = byTarget.get(targetId)
    if (!standing) return []
    const { figures, basis, missingUnits } = describeStanding(standing, { tree, through })
    const parts = basis === 'own' ? [] : standing.parts
    return [
      {
        targetId,
        indicator: name,
        unitOfMeasure,
        decimals,
        planned: figures.planned,
        actualToDate: figures.actualToDate,
        expectedToDate: figures.expectedToDate,
        percentOfExpected: figures.percentOfExpected,
        percentOfPlan: figures.percentOfPlan,
        verdict: figures.verdict,
        asOfMonth: figures.asOfMonth,
        basis,
        aggregation: standing.counting.aggregation,
        overUnits: standing.target.overUnits,
        missingUnits,
        parts: parts.map((part) => ({
          unit: referenceOf(tree, part.unitId),
          targetId: part.id,
          value: toDate(part.id),
        })),
        submitted,
        approved,
      },
    ]
  })
}

/** Names of the targets in the order of the plan, with who submitted and who approved the last figure that counts. */
async function nameTargets(db: Db | Tx, { aboutUnitId, year, through }: Asked): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select t.id as "targetId", i.name, i.unit_of_measure as "unitOfMeasure", i.decimals,
      case when a.submitted_on is not null then jsonb_build_object('name', s.full_name, 'on', a.submitted_on) end as submitted,
      case when a.approved_on is not null then jsonb_build_object('name', p.full_name, 'on', a.approved_on) end as approved
    from target t join indicator i on i.id = t.indicator_id
    left join lateral (select * from actual a where a.target_id = t.id and a.month <= ${through}
      and a.state in ('submitted', 'approved') order by a.month desc limit 1) a on true
    left join person_detail s on s.id = a.submitted_by left join person_detail p on p.id = a.approved_by
    where t.unit_id = ${aboutUnitId} and t.year = ${year}
    order by i.ordinal, i.code`.execute(db)
  return rows
}
