import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useWords } from '#web/words/language.tsx'
import { Waiting } from './Waiting.tsx'
import styles from './Page.module.css'

export type Crumb = { title: string; to?: string }

type Props = {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  /** The way here, without this page. */
  crumbs?: readonly Crumb[]
  /** `narrow` for forms and reading, `wide` for boards and grids. */
  width?: 'narrow' | 'ordinary' | 'wide'
  children: ReactNode
}

/** One page: its way, title, what it is about, what can be done, then its content. Focus comes to its title. */
export function Page({ title, sub, actions, crumbs, width = 'ordinary', children }: Props) {
  const heading = useArrival(title)
  return (
    <div className={`${styles['page']} ${styles[width]}`}>
      {crumbs && <Crumbs crumbs={crumbs} />}
      <header className={styles['head']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {sub && <p className={styles['sub']}>{sub}</p>}
        </div>
        {actions && (
          <div className={styles['actions']} data-screen-only>
            {actions}
          </div>
        )}
      </header>
      <div className={styles['content']}>
        <Waiting lines={8}>{children}</Waiting>
      </div>
    </div>
  )
}

let pathBefore: string | null = null

/** Names the window and brings the focus to the title whenever the address becomes another page. */
function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${title} – Nhịp`
  }, [title])
  useEffect(() => {
    if (pathBefore !== null && pathBefore !== pathname) heading.current?.focus({ preventScroll: true })
    pathBefore = pathname
  }, [pathname])
  return heading
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('ui.breadcrumb')} data-screen-only>
      <ol className={styles['crumbs']}>
        {crumbs.map((crumb) => (
          <li key={crumb.title}>{crumb.to ? <Link to={crumb.to}>{crumb.title}</Link> : crumb.title}</li>
        ))}
      </ol>
    </nav>
  )
}
