import { readCatchUp, type CatchUpPlan } from '#domain/target/catch-up-contract.ts'
import { periodEnds } from '#domain/target/period.ts'
import { useLaterRead } from '#web/api.ts'
import { Curve } from '#web/ui/chart/Curve.tsx'
import type { CurveData } from '#web/ui/chart/series.ts'
import { useWords } from '#web/words/language.tsx'
import { neededPoints, planPoints } from './curve-points.ts'
import { forecastBand, forecastPoints } from './forecast-points.ts'
import { useOutlook } from './PaceFacts.tsx'
import { periodName } from './period-words.ts'
import type { Target } from './TargetPage.tsx'
import { useFigure } from './use-figure.ts'

/** The year as one picture: plan, what was done, what is to be expected, what is needed and what is meant. */
export function TargetCurve({ target }: { target: Target }) {
  const { t } = useWords()
  const write = useFigure(target)
  const { figures } = target.standing
  const planned = write(figures.planned)
  const actual = write(figures.actualToDate)
  return (
    <Curve
      label={t('target.curveLabel', { name: target.indicator.name, actual, planned })}
      data={useCurve(target)}
    />
  )
}

function useCurve(target: Target): CurveData {
  const { t } = useWords()
  const write = useFigure(target)
  const { figures } = target.standing
  const { frequency } = target.indicator
  const ends = periodEnds(frequency)
  const forecast = useOutlook(target)?.forecast
  const agreed = useAgreedPlan(target)
  const planned = write(figures.planned)
  const band = forecast && forecastBand(target, forecast, ends)
  const ahead = forecast && forecastPoints(target, forecast, ends)
  const needed = neededPoints(target, ends)
  const at = ends.indexOf(figures.asOfMonth)
  return {
    periods: ends.map((end) => (frequency === 'month' ? String(end) : periodName(t, frequency, end))),
    series: [
      {
        kind: 'plan',
        name: t('target.curvePlan'),
        points: planPoints(target, ends),
        end: t('target.curveEndPlan', { value: planned }),
      },
      {
        kind: 'actual',
        name: t('target.curveActual'),
        points: actualPoints(target).filter((_point, index) => ends.includes(index + 1)),
        end: t('target.curveEndActual', { value: write(figures.actualToDate) }),
      },
      ...(needed
        ? [{ kind: 'needed' as const, name: t('target.curveNeeded', { planned }), points: needed }]
        : []),
      ...(ahead ? [{ kind: 'forecast' as const, name: t('catchUp.curveForecast'), ...ahead }] : []),
      ...(agreed
        ? [
            {
              kind: 'intended' as const,
              name: t('catchUp.curveIntended'),
              points: intendedPoints(agreed, ends),
            },
          ]
        : []),
    ],
    ...(band ? { band: { name: t('catchUp.curveBand'), ...band } } : {}),
    ...(at >= 0 && at < ends.length - 1
      ? { now: { at, title: t('target.curveNow', { month: figures.asOfMonth }) } }
      : {}),
  }
}

/** The plan to catch up that is in force, with a path to draw. */
function useAgreedPlan({ id }: Target): CatchUpPlan | undefined {
  const { data } = useLaterRead(readCatchUp, { params: { id } })
  return data?.plans.find(({ state, path }) => state === 'agreed' && path.length > 0)
}

/** From what was done when the plan was made to where it leads. */
const intendedPoints = ({ afterMonth, startedAt, path }: CatchUpPlan, ends: readonly number[]) =>
  ends.map((end) => {
    if (end === afterMonth) return Number(startedAt)
    const point = path.find(({ month }) => month === end)
    return point ? Number(point.intendedToDate) : null
  })

/** What was done by the end of each month, January first; null where nothing counts. */
export const actualPoints = ({ months, standing }: Target): (number | null)[] =>
  months.map(({ month, toDate }) =>
    toDate === null || month > standing.figures.asOfMonth ? null : Number(toDate),
  )
