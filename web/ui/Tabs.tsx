import { Link, useLocation } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import styles from './Tabs.module.css'

export type Tab = { title: string; to: string; count?: number }

/** Parts of one page, each with an address of its own; the present one is underlined. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }) {
  const { t, format } = useWords()
  const { pathname, search } = useLocation()
  const here = pathname + search
  return (
    <nav className={styles['tabs']} aria-label={label ?? t('ui.tabs')} data-screen-only>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          preventScrollReset
          aria-current={tab.to === here || tab.to === pathname + search.split('&')[0] ? 'page' : undefined}
        >
          {tab.title}
          {tab.count !== undefined && <span> {format.number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  )
}
