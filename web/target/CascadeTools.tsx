import { useState } from 'react'
import type { Sharing } from '#domain/target/cascade.ts'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Parts } from './use-parts.ts'

/** The ways of sharing a whole; a rate is copied, for it is the same for all. */
export function CascadeTools({ parts, isShared, year }: { parts: Parts; isShared: boolean; year: number }) {
  const { t } = useWords()
  const [hasFailed, setFailed] = useState(false)
  if (!isShared)
    return (
      <p className="row">
        {parts.copied !== null && (
          <Button onClick={parts.copyToAll}>
            {t('plan.copyToAll', { planned: parts.shown(parts.copied) })}
          </Button>
        )}
        <span className="small soft">{t('plan.shareHint')}</span>
      </p>
    )
  const share = (way: Exclude<Sharing, 'typed'>) => setFailed(!parts.share(way))
  return (
    <div className="stack">
      <p className="row">
        <Button onClick={() => share('evenly')}>{t('plan.evenly')}</Button>
        <Button onClick={() => share('last_year_actual')}>
          {t('plan.byLastActual', { year: year - 1 })}
        </Button>
        <Button onClick={() => share('last_year_planned')}>
          {t('plan.byLastPlanned', { year: year - 1 })}
        </Button>
      </p>
      {hasFailed && <output className="small">{t('plan.noWeights')}</output>}
    </div>
  )
}
