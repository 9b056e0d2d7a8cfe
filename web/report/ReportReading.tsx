import { offeredText } from '#domain/report/offer-sentences.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { SinceLine } from './Change.tsx'
import { FiguresOfReport } from './FiguresOfReport.tsx'
import { LinesOfReport } from './LinesOfReport.tsx'
import styles from './Report.module.css'
import { Paragraphs } from './Paragraphs.tsx'
import type { ReportRead } from './ReportPage.tsx'
import { Difference } from './SectionWriting.tsx'

/** A report as it is read: its words, its table, its lists; what differs from the one before on demand. */
export function ReportReading({ report }: { report: ReportRead }) {
  const { t, format } = useWords()
  const { submission, since } = report
  return (
    <>
      {submission && (
        <p className="small quiet">
          {t('report.submitted', {
            ordinal: submission.ordinal,
            name: submission.by.name ?? '–',
            at: format.instant(submission.at),
          })}
        </p>
      )}
      <SinceLine since={since} />
      {report.sections.map(({ section, text, before, offers }) => (
        <Section key={section.key} title={section.title}>
          {section.kind === 'targets' && (
            <FiguresOfReport
              reportId={report.id}
              figures={report.facts.figures}
              title={section.title}
              since={since}
            />
          )}
          {section.kind === 'list' && (
            <LinesOfReport list={section.list} facts={report.facts} since={since} />
          )}
          {section.kind === 'narrative' &&
            (text ? (
              <p className={styles['text']}>{text}</p>
            ) : text === null && offers.length > 0 ? (
              <>
                <p className="small quiet">{t('report.offeredOnly')}</p>
                <p className={styles['text']}>{offeredText(offers)}</p>
              </>
            ) : (
              !report.paragraphs.some(({ key }) => key === section.key) && (
                <p className="quiet">{t('report.nothing')}</p>
              )
            ))}
          <Paragraphs
            reportId={report.id}
            paragraphs={report.paragraphs.filter(({ key, isRemoved }) => key === section.key && !isRemoved)}
            why=""
          />
          {text && before !== null && since && (
            <details>
              <summary className="small">{t('report.before', { title: since.title })}</summary>
              <Difference before={before} after={text} />
            </details>
          )}
        </Section>
      ))}
      {report.decisions.length > 0 && <Decisions decisions={report.decisions} />}
    </>
  )
}

function Decisions({ decisions }: { decisions: ReportRead['decisions'] }) {
  const { t, format } = useWords()
  return (
    <Section title={t('report.decisions')}>
      <ul className={styles['lines']}>
        {decisions.map(({ id, kind, reason, dueOn, by, actingFor, at }) => (
          <li key={id}>
            <b>{t(`report.decision.${kind}`, { date: format.date(dueOn) })}</b>
            {reason && `: ${reason}`}{' '}
            <span className="small quiet">
              {[
                by.name,
                actingFor && t('report.actingFor', { name: actingFor.name ?? '–' }),
                format.instant(at),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
