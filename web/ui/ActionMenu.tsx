import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { MenuTrigger } from './MenuTrigger.tsx'

const DrawnActionMenu = lazy(async () => ({
  default: (await import('./DrawnActionMenu.tsx')).DrawnActionMenu,
}))

/** `why`: it stays in the menu, dimmed, with the reason below it. */
export type Action = { title: string; why?: string | null; onChoose: () => void }

/** The actions that a page or a row has besides its first. The menu is loaded when it is first asked for. */
export function ActionMenu(props: { actions: readonly Action[]; label?: string; small?: boolean }) {
  const { t } = useWords()
  const { actions, label = t('ui.more'), small = false } = props
  const [isWanted, setWanted] = useState(false)
  const closed = <MenuTrigger label={label} small={small} onClick={() => setWanted(true)} />
  return (
    <Suspense fallback={closed}>
      {isWanted ? <DrawnActionMenu actions={actions} label={label} small={small} /> : closed}
    </Suspense>
  )
}
