import { useRef } from 'react'
import { useSession } from '#web/session/use-session.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { SinceLine } from './Change.tsx'
import { FiguresOfReport } from './FiguresOfReport.tsx'
import { LinesOfReport } from './LinesOfReport.tsx'
import { Paragraphs } from './Paragraphs.tsx'
import type { ReportRead } from './ReportPage.tsx'
import { SectionWriting } from './SectionWriting.tsx'
import type { SectionDraft } from './use-section-draft.ts'
import { useSpent } from './use-spent.ts'
import { useSubmission } from './use-submission.ts'

/** The form of a report: filled in from the books, section by section, and handed up with one button. */
export function ReportWriting({ report }: { report: ReportRead }) {
  const { t, why } = useWords()
  const { personId } = useSession()
  const takeSpent = useSpent()
  const drafts = useRef(new Map<string, SectionDraft>())
  const { submit, isSending, waits, problem } = useSubmission(report, drafts, takeSpent)
  const blocked = why(report.can.submit) ?? (isSending ? t('report.submitting') : null)
  const isPrefilled = report.sections.some(({ version, offers }) => version === null && offers.length > 0)
  useActions([{ title: t('report.submit'), key: 'g', why: blocked, run: submit }])
  return (
    <>
      {isPrefilled && <p className="soft">{t('report.prefilled')}</p>}
      <SinceLine since={report.since} />
      {report.sections.map((read) => (
        <Section key={read.section.key} title={read.section.title}>
          {read.section.kind === 'targets' && (
            <FiguresOfReport
              reportId={report.id}
              figures={report.facts.figures}
              title={read.section.title}
              since={report.since}
            />
          )}
          {read.section.kind === 'list' && (
            <LinesOfReport list={read.section.list} facts={report.facts} since={report.since} />
          )}
          {read.section.kind === 'narrative' && (
            <>
              <Paragraphs
                reportId={report.id}
                paragraphs={report.paragraphs.filter(({ key }) => key === read.section.key)}
                why={null}
              />
              <SectionWriting
                of={{ reportId: report.id, personId, section: read, takeSpent }}
                beforeTitle={report.since?.title ?? null}
                coming={report.coming[0]?.left[read.section.key] ?? null}
                drafts={drafts}
              />
            </>
          )}
        </Section>
      ))}
      {waits && <Notice title={t('report.submitWaits')} />}
      {problem && <Notice kind="refused" title={problem} />}
      <p className="row">
        <Button kind="primary" why={blocked} busy={isSending} tipAbove onClick={submit}>
          {t('report.submit')}
        </Button>
      </p>
    </>
  )
}
