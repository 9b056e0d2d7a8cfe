import { useWords } from '#web/words/language.tsx'
import type { Passport } from './FigurePassport.tsx'
import { PassportPart } from './PassportPart.tsx'

/** In words: of which units and which months the figure is made, and how they add up. */
export function PassportFormula({ passport }: { passport: Passport }) {
  const { t, format } = useWords()
  const { basis, unit, parts, counting, months, toDate } = passport
  const sentences = [
    basis === 'own'
      ? t('month.formulaOwn', { unit: unit.shortName })
      : t('month.formulaParts', {
          unit: unit.shortName,
          way: t(`target.over.${counting.overUnits}`),
          count: format.number(parts.length),
        }),
    counting.entry === 'cumulative' && basis === 'own'
      ? t('month.formulaCumulative')
      : t('month.formulaYear', { way: t(`target.way.${counting.aggregation}`), months: months.join(', ') }),
  ]
  return (
    <PassportPart title={t('month.formula')}>
      {sentences.map((sentence) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
      {toDate !== null && (
        <p className="small">
          {t('month.toDate')}: <span className="strong">{format.number(toDate)}</span>
        </p>
      )}
    </PassportPart>
  )
}
