import { useState } from 'react'
import { useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readReportRound } from '#domain/report/contract.ts'
import { timelinesses } from '#domain/report/timeliness.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { EndedWords } from './EndedWords.tsx'
import { HeldCell } from './InCharge.tsx'
import { MailForms } from './MailForms.tsx'
import { ReopenReportForm } from './ReopenReportForm.tsx'
import { ReportMark, TimeMark } from './ReportMark.tsx'
import styles from './Report.module.css'

type RoundRead = ResponseOf<typeof readReportRound>
type Row = RoundRead['reports'][number]

/** One period: who is in time, late or missing, how fresh each is, and how many minutes it took. */
export function RoundPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const { round, reports, counts, workField, nobodyIn, endedBefore, can } = useRead(readReportRound, {
    params: { id },
  })
  const [reopened, setReopened] = useState<Row | null>(null)
  const columns = useReportColumns(setReopened, workField?.name ?? null)
  const days = [
    t('report.window', {
      from: format.date(round.windowFrom),
      to: format.date(round.windowTo),
      cutOff: format.date(round.cutOffOn),
    }),
    t('report.due', { date: format.date(round.dueOn) }),
    `${t('report.graceUntil')} ${format.date(round.graceUntil)}`,
    round.lockedFrom
      ? t('report.lockedFrom', { date: format.date(round.lockedFrom) })
      : t('report.neverLocked'),
  ]
  return (
    <Page
      title={round.title}
      crumbs={[
        { title: t('report.title'), to: paths.reports },
        { title: t('report.rounds'), to: paths.reportRounds },
      ]}
      sub={`${round.template}, ${t('report.templateVersion', { ordinal: round.templateVersion })}`}
    >
      <p className="soft">{days.join(' · ')}</p>
      <dl className={styles['counts']}>
        {timelinesses
          .filter((each) => counts[each] > 0)
          .map((each) => (
            <div key={each}>
              <dt>{t(`report.count.${each}`)}</dt>
              <dd className="figures">{format.of(counts[each], reports.length)}</dd>
            </div>
          ))}
      </dl>
      {workField && nobodyIn.length > 0 && (
        <Notice
          title={t('report.nobodyIn', {
            field: workField.name,
            units: nobodyIn.map(({ shortName }) => shortName).join(', '),
          })}
          actions={
            <ButtonLink small to={paths.chargesBy({ field: workField.id, only: 'hole' })}>
              {t('report.nameSomeone')}
            </ButtonLink>
          }
        />
      )}
      {endedBefore.map(({ unit, on, successor }) => (
        <p key={unit.id} className="small soft">
          {successor
            ? t('report.endedBeforeInto', { unit: unit.name, date: format.date(on), into: successor.name })
            : t('report.endedBeforeAlone', { unit: unit.name, date: format.date(on) })}
        </p>
      ))}
      <MailForms roundId={round.id} reportId={null} may={can.mailForms} />
      <Table
        label={round.title}
        rows={reports}
        columns={columns}
        rowKey={(row) => row.id}
        to={(row) => paths.report(row.id)}
        whole
        copyable
      />
      <Dialog
        open={reopened !== null}
        onClose={() => setReopened(null)}
        title={t('report.reopen')}
        width="narrow"
      >
        {reopened && <ReopenReportForm report={reopened} onDone={() => setReopened(null)} />}
      </Dialog>
    </Page>
  )
}

function useReportColumns(reopen: (row: Row) => void, field: string | null): Column<Row>[] {
  const { t, format, why } = useWords()
  const { today } = useSession()
  return [
    {
      key: 'unit',
      title: t('report.unit'),
      render: (row) => (
        <span className={styles['unit']} data-depth={row.depth}>
          {row.about.name}
          {row.ended && (
            <span className="below">
              <EndedWords ended={row.ended} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'time',
      title: t('report.timeliness'),
      render: (row) => <TimeMark report={row} />,
      sort: (row) => timelinesses.indexOf(row.timeliness),
    },
    ...(field === null
      ? []
      : [
          {
            key: 'inCharge',
            title: t('report.inCharge', { field }),
            render: (row: Row) => <HeldCell held={row.inCharge} />,
          },
        ]),
    { key: 'state', title: t('report.state'), render: (row) => <ReportMark report={row} /> },
    {
      key: 'submitted',
      title: t('report.submittedOn'),
      align: 'end',
      render: (row) => format.date(row.firstSubmittedOn),
      sort: (row) => row.firstSubmittedOn ?? '',
    },
    {
      key: 'fresh',
      title: t('report.freshness'),
      align: 'end',
      render: (row) =>
        row.lastSavedAt ? (
          format.instant(row.lastSavedAt)
        ) : (
          <span className="quiet">{t('report.never')}</span>
        ),
      sort: (row) => row.lastSavedAt ?? '',
    },
    {
      key: 'minutes',
      title: t('report.minutes'),
      align: 'end',
      render: (row) => format.number(row.minutes),
      sort: (row) => row.minutes,
    },
    {
      key: 'reopen',
      title: t('report.reopen'),
      phone: 'untitled',
      align: 'end',
      render: (row) =>
        row.reopenedUntilOn && row.reopenedUntilOn >= today ? (
          <span className="small quiet">
            {t('report.openUntil', { date: format.date(row.reopenedUntilOn) })}
          </span>
        ) : (
          <Button small kind="quiet" why={why(row.can.reopen)} onClick={() => reopen(row)}>
            <span className="nowrap">{t('report.reopen')}</span>
          </Button>
        ),
    },
  ]
}
