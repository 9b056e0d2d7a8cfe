import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { exportBoard } from '#domain/target/import-contract.ts'
import { readBoard } from '#domain/target/board-contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { PublishedChanges } from '#web/publication/PublishedChanges.tsx'
import { useActions } from '#web/shell/actions.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button, ButtonLink, DownloadLink } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { BoardFilters, useBoardFilters } from './BoardFilters.tsx'
import type { Board } from './board-view.ts'
import { BoardMap } from './BoardMap.tsx'
import { DefineIndicatorDialog } from './DefineIndicatorDialog.tsx'
import { EmptyBoard } from './EmptyBoard.tsx'
import { ReportingTable } from './ReportingTable.tsx'
import { SetTargetDialog } from './SetTargetDialog.tsx'
import { SlowestTargets } from './SlowestTargets.tsx'
import { ThresholdsDialog } from './ThresholdsDialog.tsx'
import { reviewedTo } from './verdict.ts'

/** The catch-up board: units by targets, the slowest first, and which units have reported. */
export function BoardPage() {
  const { t, format } = useWords()
  const filters = useBoardFilters()
  const board = useRead(readBoard, { query: filters.period })
  const { year, through } = board
  const isEmpty = board.units.length === 0
  const months = { months: through, year, date: format.date(reviewedTo(year, through)) }
  return (
    <Page
      title={t('target.boardTitle')}
      sub={through > 0 ? t('target.boardSub', months) : t('target.boardSubNone', { year })}
      width="wide"
      actions={!isEmpty && <BoardActions board={board} />}
    >
      <BoardFilters filters={filters} board={board} />
      {isEmpty ? (
        <EmptyBoard year={year} may={board.can.import} />
      ) : (
        <>
          <BoardMap board={board} filters={filters} />
          {through > 0 && (
            <Waiting lines={8}>
              <SlowestTargets board={board} filters={filters} />
            </Waiting>
          )}
          {through > 0 && (
            <Section
              title={t('target.reporting', { month: through })}
              aside={
                <Link className="small" to={paths.monthOf('', year, through)}>
                  {t('month.open')}
                </Link>
              }
              lines={5}
            >
              <ReportingTable year={year} month={through} />
            </Section>
          )}
          {through > 0 && (
            <Waiting lines={1}>
              <PublishedChanges year={year} through={through} />
            </Waiting>
          )}
        </>
      )}
    </Page>
  )
}

function BoardActions({ board }: { board: Board }) {
  const { t, why } = useWords()
  const [open, setOpen] = useState<'indicator' | 'target' | 'thresholds' | null>(null)
  const navigate = useNavigate()
  const { year, through } = board
  const entersFor = board.entersFor[0]
  const actions = [
    { title: t('target.setTarget'), why: why(board.can.keep), onChoose: () => setOpen('target') },
    { title: t('target.defineIndicator'), why: why(board.can.keep), onChoose: () => setOpen('indicator') },
    { title: t('catchUp.thresholds'), why: null, onChoose: () => setOpen('thresholds') },
    { title: t('plan.catalogue'), why: null, onChoose: () => void navigate(paths.targetCatalogue) },
  ]
  useActions(actions.map(({ title, why, onChoose }) => ({ title, why, run: onChoose })))
  return (
    <>
      <DownloadLink href={addressOf(exportBoard, {}, { year, ...(through > 0 ? { through } : {}) })}>
        {t('target.exportXlsx')}
      </DownloadLink>
      <ButtonLink to={paths.compareTargets}>{t('compare.toCompare')}</ButtonLink>
      {board.can.import.allowed && (
        <ButtonLink to={paths.targetImport(year)}>{t('target.import')}</ButtonLink>
      )}
      {entersFor ? (
        <ButtonLink kind="primary" to={paths.targetEntry}>
          {t('target.enter')}
        </ButtonLink>
      ) : (
        <Button why={why({ allowed: false, reason: 'only_clerk_or_head_of_unit' })}>
          {t('target.enter')}
        </Button>
      )}
      <ActionMenu actions={actions} />
      <DefineIndicatorDialog open={open === 'indicator'} onClose={() => setOpen(null)} />
      <ThresholdsDialog open={open === 'thresholds'} onClose={() => setOpen(null)} />
      <SetTargetDialog year={year} open={open === 'target'} onClose={() => setOpen(null)} />
    </>
  )
}
