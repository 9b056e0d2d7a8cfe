import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Direction } from '#domain/target/indicator.ts'
import { useWords } from '#web/words/language.tsx'

type Shown = {
  indicator: { direction: Direction; scaleLevels: readonly string[] | null; decimals: number }
  standing: { share: { met: number; of: number } | null }
}

/** What was divided has more decimals than are counted with; one of them is enough, and what was counted stays whole. */
const decimalsOf = (value: Decimal, counted: number): number | undefined =>
  (value.split('.')[1]?.length ?? 0) > counted ? Math.max(counted, 1) : undefined

/**
 * Writes figures of a target as people say them: a level by its name, an answer as yes or not yet, a share of units per
 * hundred, anything else as a number.
 */
export function useFigure({
  indicator,
  standing,
}: Shown): (value: Decimal | null, decimals?: number) => string {
  const { t, format } = useWords()
  return (value, decimals) => {
    if (value === null) return '–'
    if (standing.share) return format.percent(value, decimals ?? 1)
    if (indicator.direction === 'yes_no') return t(Number(value) >= 1 ? 'catchUp.yes' : 'catchUp.no')
    const level = indicator.direction === 'scale' ? indicator.scaleLevels?.[Number(value) - 1] : undefined
    return level ?? format.number(value, decimals ?? decimalsOf(value, indicator.decimals))
  }
}
