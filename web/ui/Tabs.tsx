import { Link, useLocation } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from './Tabs.module.css'

export type Tab = { title: string; to: string; count?: number }

/**
 * Parts of one page, each with an address of its own; the present one is underlined: the one at this very address, or
 * the one that is named.
 */
export function Tabs({
  tabs,
  label,
  present,
}: {
  tabs: readonly Tab[]
  label?: string
  present?: string | undefined
}) {
  const { t, format } = useWords()
  const { pathname, search } = useLocation()
  const here = pathname + search
  const isPresent = (to: string): boolean =>
    present === undefined ? to === here || to === pathname + search.split('&')[0] : to === present
  return (
    <nav className={styles['tabs']} aria-label={label ?? t('ui.tabs')} data-screen-only>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          preventScrollReset
          aria-current={isPresent(tab.to) ? 'page' : undefined}
        >
          {tab.title}
          {tab.count !== undefined && <span> {format.number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  )
}
