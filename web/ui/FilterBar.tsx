import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import styles from './FilterBar.module.css'

type Props = { filters: { isFiltered: boolean; clear: () => void }; children: ReactNode; aside?: ReactNode }

/** The fields by which a list is narrowed, in one line; what they hold stands in the address. */
export function FilterBar({ filters, children, aside }: Props) {
  const { t } = useWords()
  return (
    <search className={styles['bar']} aria-label={t('ui.filters')} data-screen-only>
      {children}
      {filters.isFiltered && (
        <Button kind="quiet" onClick={filters.clear}>
          {t('ui.clearFilters')}
        </Button>
      )}
      {aside && <div className={styles['aside']}>{aside}</div>}
    </search>
  )
}
