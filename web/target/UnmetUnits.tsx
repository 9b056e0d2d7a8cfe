import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'

/** Of a share of units: who does not reach theirs, and who has nothing at all. */
export function UnmetUnits({ target }: { target: Target }) {
  const { t, format } = useWords()
  const { unmetUnits, noneUnits, standing } = target
  if (!standing.share) return null
  const of = { part: format.number(unmetUnits.length), whole: format.number(standing.share.of) }
  return (
    <Section
      title={t('catchUp.unmet')}
      aside={<span className="small quiet">{t('catchUp.unmetCount', of)}</span>}
    >
      {unmetUnits.length === 0 ? (
        <p>{t('catchUp.allMet')}</p>
      ) : (
        <p>{unmetUnits.map(({ name }) => name).join(', ')}</p>
      )}
      {noneUnits.length > 0 && (
        <p>
          <span className="soft">{t('catchUp.none')}:</span> {noneUnits.map(({ name }) => name).join(', ')}
        </p>
      )}
    </Section>
  )
}
