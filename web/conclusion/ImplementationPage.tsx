import { useParams } from 'react-router'
import { implementationOf } from '#domain/meeting/implementation.ts'
import { downloadImplementation } from '#domain/meeting/pack-contract.ts'
import { exportRegister, readImplementation } from '#domain/meeting/register-contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { RegisteredConclusions } from './RegisteredConclusions.tsx'

/** The annex to a meeting: where each of its conclusions stands today, claimed apart from verified. */
export function ImplementationPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const { meeting, asOf, rows } = useRead(readImplementation, { params: { id } })
  const { counts, tasks } = implementationOf(meeting, rows, asOf)
  return (
    <Page
      title={t('conclusion.annex')}
      width="wide"
      crumbs={[
        { title: t('meeting.title'), to: paths.meetings },
        { title: meeting.title, to: paths.meeting(id) },
      ]}
      sub={t('conclusion.annexSub', { date: format.date(meeting.heldOn), today: format.date(asOf) })}
      actions={
        <>
          <DownloadLink href={addressOf(downloadImplementation, { id }, { as: 'docx' })}>
            {t('notice.implementationWord')}
          </DownloadLink>
          <DownloadLink href={addressOf(downloadImplementation, { id }, { as: 'pdf' })}>
            {t('notice.implementationPdf')}
          </DownloadLink>
          <DownloadLink href={addressOf(exportRegister, {}, { meetingId: id })}>
            {t('conclusion.export')}
          </DownloadLink>
        </>
      }
    >
      <p className="row">
        {(['verified', 'claimed', 'open', 'overdue'] as const).map((standing) => (
          <span key={standing}>
            {t(`conclusion.standing.${standing}`)}:{' '}
            <FigureLink to={paths.conclusionsBy({ meeting: id, standing })}>
              {format.of(counts[standing], tasks)}
            </FigureLink>
          </span>
        ))}
      </p>
      <Section title={t('meeting.conclusions')} sub={rows.length || ''}>
        {rows.length === 0 ? (
          <EmptyState title={t('conclusion.none')}>{t('conclusion.annexNone')}</EmptyState>
        ) : (
          <RegisteredConclusions label={t('conclusion.annex')} rows={rows} />
        )}
      </Section>
    </Page>
  )
}
