import type {
  downloadTemplate as templateRoute,
  exportBoard as boardRoute,
} from '#domain/target/import-contract.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { type BoardLine, writeTargetsBoard } from '#documents/out/xlsx/targets-board.ts'
import { type TemplateLine, writeTargetsTemplate } from '#documents/out/xlsx/targets-template.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { type YearUnderReview, loadStandings } from './load-standings.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A line for each unit and indicator, with the plan and the months that stand already; what is filled in can be imported. */
export const downloadTemplate: DownloadQuery<typeof templateRoute> = async ({ query }, context) => {
  const { year } = query
  const review = await loadStandings(context.db, context.actor, { year, through: 12, today: context.today })
  const { indicators } = review.of
  const standings = new Map(
    review.visible.map((each) => [`${each.target.indicatorId} ${each.target.unitId}`, each.target]),
  )
  const isFirst = review.visible.length === 0
  const lines = indicators.flatMap((indicator) =>
    review.of.tree.inOrder.flatMap(({ unit }): TemplateLine[] => {
      const target = standings.get(`${indicator.id} ${unit.id}`)
      if (!target && !isFirst) return []
      const valueOf = new Map(target?.reported.map(({ month, value }) => [month, value]))
      return [
        {
          indicatorCode: indicator.code,
          indicator: indicator.name,
          unit: unit.name,
          unitOfMeasure: indicator.unitOfMeasure,
          planned: target?.planned ?? null,
          actuals: Array.from({ length: 12 }, (_, index) => valueOf.get(index + 1) ?? null),
        },
      ]
    }),
  )
  const bytes = await writeTargetsTemplate(year, lines, context.organization)
  return { bytes, mediaType: xlsx, name: `Chỉ tiêu ${year}.xlsx`, size: bytes.byteLength }
}

/** The board as a table, in the order of the plan. */
export const exportBoard: DownloadQuery<typeof boardRoute> = async ({ query }, context) => {
  const { year } = query
  const through = query.through ?? lastClosedMonth(year, context.today)
  const review = await loadStandings(context.db, context.actor, { year, through, today: context.today })
  const lines = boardLines(review)
  const { name, bytes } = await writeTargetsBoard({ year, through }, lines, context.organization)
  return { bytes, mediaType: xlsx, name, size: bytes.byteLength }
}

function boardLines(review: YearUnderReview): BoardLine[] {
  const standings = new Map(
    review.visible.map((each) => [`${each.target.indicatorId} ${each.target.unitId}`, each.figures]),
  )
  return review.of.indicators.flatMap(({ id, name, unitOfMeasure }) =>
    review.of.tree.inOrder.flatMap(({ unit }) => {
      const figures = standings.get(`${id} ${unit.id}`)
      return figures ? [{ indicator: name, unit: unit.name, unitOfMeasure, figures }] : []
    }),
  )
}
