import { useState } from 'react'
import { listMyObligations } from '#domain/obligation/contract.ts'
import { allOf } from '#domain/obligation/four-cells.ts'
import { urgencies } from '#domain/obligation/days-left.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'
import { WorkDialog } from '#web/task/WorkDialog.tsx'
import { Group } from './Group.tsx'
import styles from './MyWorkPage.module.css'
import { type Owed, OwedRow } from './OwedRow.tsx'
import { UpdateInTurn } from './UpdateInTurn.tsx'
import { useChosen } from './use-chosen.ts'
import { WaitingList } from './WaitingList.tsx'
import { YearCells } from './YearCells.tsx'

/** What I owe by working days left, what waits for my word, what I wait for. */
export function MyWorkPage() {
  const { t, why } = useWords()
  const { owed, toDecide, awaited, counts, year } = useRead(listMyObligations)
  const side = useFilters({ role: '' }).valueOf('role')
  const shown = owed.filter(({ role }) => side === '' || role === side)
  const { chosen, choose } = useChosen(shown.map(({ id }) => id))
  const [open, setOpen] = useState<'report' | 'submit' | 'turn' | null>(null)
  const row = shown.find(({ id }) => id === chosen)
  const updatable = owed.filter(
    ({ can, kind }) => isWork(kind) && (can.report.allowed || can.acknowledge.allowed),
  )
  const reasonOf = (step: 'report' | 'submit') => {
    if (!row) return t('mine.choose')
    return isWork(row.kind) ? why(row.can[step]) : t('mine.elsewhere')
  }
  useActions([
    {
      title: t('mine.updateInTurn'),
      key: 'l',
      why: updatable.length === 0 ? t('mine.nothingToUpdate') : null,
      run: () => setOpen('turn'),
    },
    { title: t('mine.update'), key: 'u', why: reasonOf('report'), run: () => setOpen('report') },
    { title: t('mine.reportDone'), key: 'b', why: reasonOf('submit'), run: () => setOpen('submit') },
  ])
  const turn = (
    <Button
      kind="primary"
      why={updatable.length === 0 ? t('mine.nothingToUpdate') : null}
      onClick={() => setOpen('turn')}
    >
      {t('mine.updateInTurn')}
    </Button>
  )
  return (
    <Page
      title={t('mine.title')}
      sub={
        <>
          {t('mine.sub', counts)} <b>{t('mine.subStrong')}</b>
        </>
      }
      actions={turn}
    >
      <Tabs tabs={useTabs(owed)} />
      <div className="withAside">
        <div className={styles['groups']}>
          <OwedGroups rows={shown} chosen={chosen} choose={choose} />
          {shown.length > 0 && <Keys />}
        </div>
        <aside className={styles['groups']}>
          {toDecide.length > 0 && (
            <Group title={t('mine.toDecide')} count={counts.toDecide}>
              <WaitingList rows={toDecide} total={counts.toDecide} />
            </Group>
          )}
          <Group title={t('mine.awaited')} count={counts.awaited}>
            {awaited.length === 0 ? (
              <p className="quiet">{t('mine.nothingAwaited')}</p>
            ) : (
              <WaitingList rows={awaited} total={counts.awaited} />
            )}
          </Group>
          {allOf(year.cells) > 0 && <YearCells year={year} />}
        </aside>
      </div>
      {row && isWork(row.kind) && (open === 'report' || open === 'submit') && (
        <WorkDialog work={row} kind={row.kind} step={open} onClose={() => setOpen(null)} />
      )}
      {open === 'turn' && <UpdateInTurn rows={updatable} onClose={() => setOpen(null)} />}
    </Page>
  )
}

const isWork = (kind: Owed['kind']): kind is 'task' | 'contribution' =>
  kind === 'task' || kind === 'contribution'

function useTabs(owed: readonly Owed[]) {
  const { t } = useWords()
  const count = (role: Owed['role']) => owed.filter((row) => row.role === role).length
  return [
    { title: t('mine.all'), to: paths.mine, count: owed.length },
    { title: t('mine.asLead'), to: `${paths.mine}?role=lead`, count: count('lead') },
    { title: t('mine.asCooperating'), to: `${paths.mine}?role=cooperating`, count: count('cooperating') },
  ]
}

function OwedGroups(props: { rows: readonly Owed[]; chosen: string | null; choose: (id: string) => void }) {
  const { t } = useWords()
  if (props.rows.length === 0)
    return <EmptyState title={t('mine.nothingOwed')}>{t('mine.nothingOwedMore')}</EmptyState>
  return urgencies.map((urgency) => {
    const rows = props.rows.filter((row) => row.urgency === urgency)
    if (rows.length === 0) return null
    return (
      <Group key={urgency} title={t(`mine.${urgency}`)} count={rows.length}>
        <ul>
          {rows.map((row) => (
            <OwedRow
              key={row.id}
              row={row}
              isChosen={row.id === props.chosen}
              onPoint={() => props.choose(row.id)}
            />
          ))}
        </ul>
      </Group>
    )
  })
}

function Keys() {
  const { t } = useWords()
  return (
    <p className={`row quiet small ${styles['keys']}`} data-screen-only>
      <Kbd>J</Kbd>
      <Kbd>K</Kbd> {t('mine.keys')} <Kbd>Enter</Kbd> {t('mine.open')} <Kbd>U</Kbd> {t('mine.update')}{' '}
      <Kbd>B</Kbd> {t('mine.reportDone')} <Kbd>?</Kbd> {t('mine.allKeys')}
    </p>
  )
}
