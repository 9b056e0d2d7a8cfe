import { useState } from 'react'
import { type ReportRound, listReportRounds } from '#domain/report/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { OpenRoundForm } from './OpenRoundForm.tsx'
import { ReportTabs } from './ReportTabs.tsx'

/** The periods for which reports were asked. */
export function RoundsPage() {
  const { t, why } = useWords()
  const { rounds, can } = useRead(listReportRounds)
  const [isOpening, setOpening] = useState(false)
  const open = (
    <Button kind="primary" why={why(can.ask)} onClick={() => setOpening(true)}>
      {t('report.openRound')}
    </Button>
  )
  return (
    <Page title={t('report.rounds')} sub={t('report.roundsSub')} actions={open}>
      <ReportTabs />
      <Table
        label={t('report.rounds')}
        rows={rounds}
        columns={useRoundColumns()}
        rowKey={({ id }) => id}
        to={({ id }) => paths.reportRound(id)}
        empty={
          <EmptyState title={t('report.noRounds')} action={open}>
            {t('report.noRoundsHint')}
          </EmptyState>
        }
      />
      <Dialog open={isOpening} onClose={() => setOpening(false)} title={t('report.openRound')}>
        <OpenRoundForm onDone={() => setOpening(false)} />
      </Dialog>
    </Page>
  )
}

function useRoundColumns(): Column<ReportRound>[] {
  const { t, format } = useWords()
  return [
    { key: 'title', title: t('report.roundTitle'), render: ({ title }) => title },
    { key: 'template', title: t('report.template'), render: ({ template }) => template },
    {
      key: 'cutOff',
      title: t('report.cutOff'),
      align: 'end',
      render: ({ cutOffOn }) => format.date(cutOffOn),
      sort: ({ cutOffOn }) => cutOffOn,
    },
    {
      key: 'due',
      title: t('report.dueOn'),
      align: 'end',
      render: ({ dueOn }) => format.date(dueOn),
      sort: ({ dueOn }) => dueOn,
    },
    {
      key: 'came',
      title: t('report.came'),
      render: ({ submitted, reports, missing }) => (
        <span className="row">
          {t('report.roundCount', { submitted, reports })}
          {missing > 0 && <StatusMark status="overdue">{t('report.missingCount', { missing })}</StatusMark>}
        </span>
      ),
    },
  ]
}
