import { Link } from 'react-router'
import { type ReportRow, listMyReports } from '#domain/report/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { ReportMark, TimeMark } from './ReportMark.tsx'
import { ReportTabs } from './ReportTabs.tsx'

/** Every report that my units owe, of every type, and those that wait for my word. */
export function MyReportsPage() {
  const { t } = useWords()
  const { owed, toDecide, done } = useRead(listMyReports)
  return (
    <Page
      title={t('report.title')}
      sub={t('report.sub', { owed: owed.length, toDecide: toDecide.length })}
      width="narrow"
    >
      <ReportTabs />
      <Section title={t('report.owedTitle')}>
        {owed.length === 0 ? (
          <EmptyState title={t('report.nothingOwed')}>{t('report.nothingOwedHint')}</EmptyState>
        ) : (
          <Rows rows={owed} label={t('report.owedTitle')} isWriting />
        )}
      </Section>
      <Section title={t('report.toDecideTitle')}>
        {toDecide.length === 0 ? (
          <p className="quiet">{t('report.nothingToDecide')}</p>
        ) : (
          <Rows rows={toDecide} label={t('report.toDecideTitle')} />
        )}
      </Section>
      {done.length > 0 && (
        <Section title={t('report.doneTitle')}>
          <Rows rows={done} label={t('report.doneTitle')} />
        </Section>
      )}
    </Page>
  )
}

type Props = { rows: readonly ReportRow[]; label: string; isWriting?: boolean }

function Rows({ rows, label, isWriting }: Props) {
  const { t, format } = useWords()
  return (
    <EntryList
      label={label}
      entries={rows.map((row) => ({
        key: row.id,
        title: <Link to={paths.report(row.id)}>{row.title}</Link>,
        below: (
          <>
            <span>{t('report.about', { unit: row.about.name })}</span>
            <span>{t('report.to', { unit: row.owedTo.name })}</span>
            <span>{t('report.due', { date: format.date(row.dueOn) })}</span>
          </>
        ),
        aside: (
          <>
            <TimeMark report={row} />
            {isWriting && (row.state === 'draft' || row.state === 'returned') ? (
              <ButtonLink small to={paths.report(row.id)}>
                {t('report.open')}
              </ButtonLink>
            ) : (
              <ReportMark report={row} />
            )}
          </>
        ),
      }))}
    />
  )
}
