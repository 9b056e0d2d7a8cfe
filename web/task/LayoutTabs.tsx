import { useLocation } from 'react-router'
import { layouts } from '#domain/view/view.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'

/** The same tasks as a list, a board, a calendar or a timeline; the filters stay. */
export function LayoutTabs() {
  const { t } = useWords()
  const { pathname, search } = useLocation()
  const tabs = layouts.map((layout) => {
    const held = new URLSearchParams(search)
    for (const name of ['layout', 'after', 'month']) held.delete(name)
    if (layout !== 'list') held.set('layout', layout)
    const address = held.toString()
    return { title: t(`view.${layout}`), to: address === '' ? pathname : `${pathname}?${address}`, layout }
  })
  const present = new URLSearchParams(search).get('layout') ?? 'list'
  return (
    <Tabs label={t('view.layout')} tabs={tabs} present={tabs.find(({ layout }) => layout === present)?.to} />
  )
}
