import type { Count } from '#domain/obligation/count.ts'
import { AgeBars } from '#web/ui/AgeBars.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './OverdueBands.module.css'
import type { CountedOf } from './last-year.ts'
import { tasksAt } from './task-filters.ts'

type Bands = Count['overdue']

type Props = { bands: Bands; below: string; counted?: CountedOf }

/** The overdue by how long they have been so; each band opens its rows. */
export function OverdueBands({ bands, below, counted = {} }: Props) {
  const { t, format } = useWords()
  const named = bands.map((each) => ({ ...each, name: t(`task.band_${each.band}`) }))
  if (named.every(({ count }) => count === 0)) return null
  return (
    <div className={styles['overdue']}>
      <p className="strong small">{t('task.overdueByAge')}</p>
      <AgeBars bands={named.map(({ name, count }) => ({ band: name, count }))} />
      <dl className={styles['bands']}>
        {named.map(({ band, name, count }) => (
          <div key={band}>
            <dt>{name}</dt>
            <dd>
              <FigureLink to={tasksAt({ below, ...counted, band })}>{format.number(count)}</FigureLink>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
