import type { ReactNode } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { Big } from 'big.js'
import { decimal } from '#domain/quantity/decimal.ts'
import { readOutlook } from '#domain/target/outlook-contract.ts'
import { isPercentage } from '#domain/target/percentage.ts'
import { useLaterRead } from '#web/api.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './PaceFacts.module.css'
import { periodWord } from './period-words.ts'
import type { Target } from './TargetPage.tsx'
import { useFigure } from './use-figure.ts'

export type Outlook = ResponseOf<typeof readOutlook>

/** The answer once it is there: the figures of the page do not wait for it. */
export const useOutlook = ({ id, through }: Target): Outlook | undefined =>
  useLaterRead(readOutlook, { params: { id }, query: through > 0 ? { through } : {} }).data

/** The best ever, the latest day to begin, where the pace leads, last year, the forecast: each a short sentence. */
export function PaceFacts({ target }: { target: Target }) {
  const { t, format } = useWords()
  const outlook = useOutlook(target)
  const facts: [string, ReactNode][] = [
    ...(target.dueOn ? [[t('catchUp.due'), format.date(target.dueOn)] as [string, ReactNode]] : []),
    ...usePairFact(target),
    ...useBestFacts(target),
    ...useDateFacts(target),
    ...useLastYearFact(target, outlook),
    ...useForecastFact(target, outlook),
  ]
  if (facts.length === 0) return null
  return (
    <Section title={t('catchUp.facts')}>
      <dl className={styles['facts']}>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function usePairFact({ pair, indicator }: Target): [string, ReactNode][] {
  const { t, format } = useWords()
  if (!pair || indicator.aggregation !== 'ratio') return []
  const said = {
    value: format.number(pair.value),
    base: format.number(pair.base),
    name: indicator.baseName ?? '',
  }
  return [[t('catchUp.pair'), t('catchUp.pairOf', said)]]
}

function useBestFacts(target: Target): [string, ReactNode][] {
  const { t, format } = useWords()
  const write = useFigure(target)
  const { bestMonth: best, bestRun: run, neededPerPeriod } = target.standing.figures
  const period = periodWord(t, target.indicator.frequency)
  if (neededPerPeriod === null || best === null) return []
  const one = { value: write(best.value), month: String(best.month).padStart(2, '0'), year: best.year }
  const facts: [string, ReactNode][] = [[t('catchUp.best'), t('catchUp.bestOne', one)]]
  if (run === null || run.periods < 2) return facts
  const said = {
    value: format.number(run.perPeriod, 1),
    period,
    from: run.fromMonth,
    to: run.toMonth,
    year: run.year,
  }
  return [...facts, [t('catchUp.bestRun', { count: run.periods, period }), t('catchUp.bestRunOf', said)]]
}

function useDateFacts({ standing, year, lastClosedMonth }: Target): [string, ReactNode][] {
  const { t, format } = useWords()
  const { latestStartOn, reachesOn, remaining, verdict } = standing.figures
  const facts: [string, ReactNode][] = []
  const isLate = verdict === 'behind' || verdict === 'hard'
  if (latestStartOn && isLate) {
    const isPast = Number(latestStartOn.slice(5, 7)) <= lastClosedMonth
    const key = isPast ? 'catchUp.latestStartPast' : 'catchUp.latestStartOn'
    facts.push([t('catchUp.latestStart'), t(key, { date: format.date(latestStartOn) })])
  }
  if (reachesOn && remaining !== '0') {
    const isThisYear = reachesOn.startsWith(String(year))
    const key = isThisYear ? 'catchUp.reachesOn' : 'catchUp.reachesLate'
    facts.push([t('catchUp.reaches'), t(key, { date: format.date(reachesOn) })])
  }
  return facts
}

function useLastYearFact(target: Target, outlook: Outlook | undefined): [string, ReactNode][] {
  const { t, format } = useWords()
  const write = useFigure(target)
  const last = outlook?.lastYear
  if (!last) return []
  const value = write(last.actualToDate)
  const title = t('catchUp.lastYear', { year: last.year })
  if (!last.change) return [[title, value]]
  const change = new Big(last.change.value)
  if (change.eq(0)) return [[title, t('catchUp.same', { value })]]
  const size = decimal(change.abs())
  const said =
    last.change.kind === 'points'
      ? t('catchUp.points', { value: format.number(size, 1) })
      : format.percent(size, 1)
  return [[title, t(change.gt(0) ? 'catchUp.up' : 'catchUp.down', { value, change: said })]]
}

function useForecastFact(
  { standing, indicator }: Target,
  outlook: Outlook | undefined,
): [string, ReactNode][] {
  const { t, find, format } = useWords()
  const forecast = outlook?.forecast
  if (!forecast) return []
  if ('reason' in forecast) {
    const reason = find(`catchUp.forecastWhy.${forecast.reason}`) ?? forecast.reason
    return [[t('catchUp.forecast'), t('catchUp.noForecast', { reason })]]
  }
  const decimals = isPercentage(indicator.unitOfMeasure, indicator) ? 1 : indicator.decimals
  const [total, low, high] = [forecast.total, forecast.low, forecast.high].map((each) =>
    format.number(each, decimals),
  )
  const missing = new Big(standing.figures.planned).minus(forecast.total)
  const basis =
    forecast.method === 'profile'
      ? t('catchUp.forecastProfile')
      : t('catchUp.forecastHistory', { count: forecast.years })
  const said = [
    t('catchUp.forecastOf', { total: total ?? '', low: low ?? '', high: high ?? '' }),
    indicator.direction === 'higher' &&
      missing.gt(0) &&
      t('catchUp.forecastShort', { missing: format.number(decimal(missing.round(decimals)), decimals) }),
    forecast.method !== 'complete' && basis,
  ]
  return [[t('catchUp.forecast'), said.filter(Boolean).join('; ')]]
}
