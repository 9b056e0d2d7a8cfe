import type { downloadTemplate as templateRoute } from '#domain/target/import-contract.ts'
import { type TemplateLine, writeTargetsTemplate } from '#documents/out/xlsx/targets-template.ts'
import type { DownloadQuery } from '#server/kernel/context.ts'
import { loadStandings } from './load-standings.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A line for each unit and indicator, with the plan and the months that stand already; what is filled in can be imported. */
export const downloadTemplate: DownloadQuery<typeof templateRoute> = async ({ query }, context) => {
  const { year } = query
  const review = await loadStandings(context.db, context.actor, { year, through: 12, today: context.today })
  const { indicators, tree } = review.of
  const standings = new Map(
    review.visible.map((each) => [`${each.target.indicatorId} ${each.target.unitId}`, each.target]),
  )
  const isFirst = review.visible.length === 0
  const lines = indicators.flatMap((indicator) =>
    tree.inOrder.flatMap(({ unit }): TemplateLine[] => {
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
