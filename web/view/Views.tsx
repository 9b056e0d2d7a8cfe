import { useState } from 'react'
import { Link } from 'react-router'
import { type View, changeView, listViews, removeView } from '#domain/view/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import type { TaskFilters } from '#web/task/task-filters.ts'
import type { TaskLook } from '#web/task/task-look.ts'
import { useActions } from '#web/shell/actions.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { announce } from '#web/ui/LiveRegion.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { KeepViewForm } from './KeepViewForm.tsx'
import { addressOfView, isSame, openChoices } from './view-address.ts'
import styles from './Views.module.css'

/** The kept ways of looking at the list, one touch each, and the one that is open set apart. */
export function Views({ filters, look }: { filters: TaskFilters; look: TaskLook }) {
  const { t } = useWords()
  const { views, can } = useRead(listViews)
  const [edited, setEdited] = useState<View | 'new' | null>(null)
  const open = openChoices(filters, look)
  const present = views.find(({ choices }) => isSame(choices, open))
  const close = () => setEdited(null)
  useActions([{ title: t('view.keep'), key: 's', run: () => setEdited('new') }])
  return (
    <div className={styles['views']} data-screen-only>
      <nav aria-label={t('view.title')} className={styles['links']}>
        {views.length === 0 && <span className="quiet small">{t('view.none')}</span>}
        {views.map((view) => (
          <Link
            key={view.id}
            className={styles['view']}
            to={addressOfView(view.choices)}
            aria-current={view === present ? 'page' : undefined}
            preventScrollReset
          >
            {view.name}
            {view.isShared && <span className="quiet tiny"> {t('view.shared')}</span>}
          </Link>
        ))}
      </nav>
      <Button small onClick={() => setEdited('new')}>
        {t('view.keep')}
      </Button>
      {views.length > 0 && <ViewMenu views={views} present={present} open={open} rename={setEdited} />}
      <Dialog open={edited !== null} onClose={close} title={t('view.keepTitle')} width="narrow">
        {edited && (
          <KeepViewForm
            view={edited === 'new' ? null : edited}
            choices={edited === 'new' ? open : edited.choices}
            share={can.share}
            onDone={close}
          />
        )}
      </Dialog>
    </div>
  )
}

type MenuProps = {
  views: readonly View[]
  present: View | undefined
  open: View['choices']
  rename: (view: View) => void
}

/** What can be done with the view that is open, or with the others once it no longer is as it was kept. */
function ViewMenu({ views, present, open, rename }: MenuProps) {
  const { t, why } = useWords()
  const removing = useAct(removeView)
  const changing = useAct(changeView)
  const remove = async ({ id, name, version }: View) => {
    if (await removing.attempt({ params: { id }, body: { version } })) announce(t('view.removed', { name }))
  }
  const set = ({ id, name, isShared, version }: View) =>
    changing.attempt({ params: { id }, body: { name, isShared, choices: open, version } })
  const ofPresent = present
    ? [
        { title: t('view.rename'), why: why(present.can.change), onChoose: () => rename(present) },
        { title: t('view.remove'), why: why(present.can.change), onChoose: () => void remove(present) },
      ]
    : views.map((view) => ({
        title: `${view.name}: ${t('view.change')}`,
        why: why(view.can.change),
        onChoose: () => void set(view),
      }))
  const problem = removing.problem ?? changing.problem
  return (
    <>
      <ActionMenu actions={ofPresent} label={t('view.title')} small />
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
