import type { PublishedFigure } from '#domain/publication/contract.ts'
import { isPercentage } from '#domain/target/percentage.ts'
import { type Decimal, round } from '#domain/quantity/decimal.ts'
import { useWords } from '#web/words/language.tsx'

/** How differences are written: with their sign, and of two percentages in points. */
export function useDifferenceWords() {
  const { t, format } = useWords()
  const signed = (value: Decimal, decimals?: number): string =>
    value.startsWith('-') || value === '0'
      ? format.number(value, decimals).replace('-', '−')
      : `+${format.number(value, decimals)}`
  const points = (value: Decimal): string => t('publication.points', { value: signed(round(value, 1), 1) })
  return {
    points,
    /** Of the figure itself, in its unit of measure; a dash where one of both is not known. */
    ofFigure: ({ difference, unitOfMeasure }: PublishedFigure): string => {
      const value = difference?.actualToDate ?? null
      if (value === null) return '–'
      return isPercentage(unitOfMeasure) ? points(value) : signed(value)
    },
    ofPercent: ({ difference }: PublishedFigure): string =>
      difference?.percentPoints ? points(difference.percentPoints) : '–',
    figure: (value: Decimal | null): string => (value === null ? '–' : format.number(value)),
    percent: (value: Decimal | null): string => (value === null ? '–' : format.percent(value)),
  }
}
