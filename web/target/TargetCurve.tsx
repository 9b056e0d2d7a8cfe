import { Big } from 'big.js'
import { Curve } from '#web/ui/chart/Curve.tsx'
import type { CurveData } from '#web/ui/chart/series.ts'
import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** The year as one picture: plan by month, what was done, and the line that still reaches the plan. */
export function TargetCurve({ target }: { target: Target }) {
  const { t, format } = useWords()
  const { figures } = target.standing
  const planned = format.number(figures.planned)
  const actual = figures.actualToDate === null ? '–' : format.number(figures.actualToDate)
  const data: CurveData = {
    periods: months.map(String),
    series: [
      {
        kind: 'plan',
        name: t('target.curvePlan'),
        points: target.months.map(({ plannedToDate }) => Number(plannedToDate)),
        end: t('target.curveEndPlan', { value: planned }),
      },
      {
        kind: 'actual',
        name: t('target.curveActual'),
        points: actualPoints(target),
        end: t('target.curveEndActual', { value: actual }),
      },
      ...neededSeries(target, t('target.curveNeeded', { planned })),
    ],
    ...(figures.asOfMonth > 0 && figures.asOfMonth < 12
      ? { now: { at: figures.asOfMonth - 1, title: t('target.curveNow', { month: figures.asOfMonth }) } }
      : {}),
  }
  return (
    <Curve label={t('target.curveLabel', { name: target.indicator.name, actual, planned })} data={data} />
  )
}

/** What was done by the end of each month: added up where months add up, the month's own level otherwise. */
export function actualPoints({ months, indicator, standing }: Target): (number | null)[] {
  let total = new Big(0)
  return months.map(({ month, counted }) => {
    if (month > standing.figures.asOfMonth) return null
    if (indicator.aggregation !== 'sum') return counted === null ? null : Number(counted)
    total = total.plus(counted ?? 0)
    return total.toNumber()
  })
}

/** From what is done, in equal steps, to the plan; only where months add up and something is left. */
function neededSeries({ indicator, standing: { figures } }: Target, name: string): CurveData['series'] {
  const { actualToDate, neededPerPeriod, asOfMonth, verdict } = figures
  const isShown =
    indicator.aggregation === 'sum' && indicator.direction === 'higher' && verdict !== 'exceeded'
  if (!isShown || actualToDate === null || neededPerPeriod === null) return []
  const step = new Big(neededPerPeriod)
  const points = months.map((month) =>
    month < asOfMonth
      ? null
      : new Big(actualToDate)
          .plus(step.times(month - asOfMonth))
          .round(6)
          .toNumber(),
  )
  return [{ kind: 'needed', name, points }]
}
