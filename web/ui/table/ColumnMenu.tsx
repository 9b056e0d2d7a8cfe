import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from '../Button.tsx'

const DrawnColumnMenu = lazy(async () => ({
  default: (await import('./DrawnColumnMenu.tsx')).DrawnColumnMenu,
}))

export type ColumnChoice = { key: string; title: string; isShown: boolean }
export type ColumnMenuProps = { choices: readonly ColumnChoice[]; onToggle: (key: string) => void }

/** Which columns are shown. The first names the row and always stays. */
export function ColumnMenu(props: ColumnMenuProps) {
  const { t } = useWords()
  const [isWanted, setWanted] = useState(false)
  const closed = (
    <Button kind="quiet" small aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)}>
      {t('ui.columns')}
    </Button>
  )
  return <Suspense fallback={closed}>{isWanted ? <DrawnColumnMenu {...props} /> : closed}</Suspense>
}
