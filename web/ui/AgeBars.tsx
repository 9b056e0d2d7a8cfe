import { useWords } from '#web/words/language.tsx'
import styles from './AgeBars.module.css'

/** How many are overdue in each band of days, youngest first. */
export type AgeBand = { band: string; count: number }

/** The overdue by age, one block for each: the older, the heavier. `most` makes rows comparable. */
export function AgeBars({ bands, most }: { bands: readonly AgeBand[]; most?: number }) {
  const { t } = useWords()
  const total = bands.reduce((sum, band) => sum + band.count, 0)
  const present = bands.filter((band) => band.count > 0)
  const said = present.map((band) => t('ui.ageBand', { count: band.count, band: band.band })).join(', ')
  return (
    <span>
      <span className="seenByReaderOnly">{t('ui.ageBars', { count: total, bands: said })}</span>
      <span className={styles['bars']} aria-hidden="true">
        {bands.map((band, at) => (
          <i
            key={band.band}
            className={styles[`age${Math.min(at + 1, 4)}`]}
            style={{ width: `${(band.count / Math.max(most ?? total, 1)) * 100}%` }}
          />
        ))}
      </span>
    </span>
  )
}
