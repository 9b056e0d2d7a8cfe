import type { Meeting } from '#domain/meeting/contract.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { LaggingTargets } from './LaggingTargets.tsx'
import { NewDifficulties } from './NewDifficulties.tsx'
import { OpenConclusions } from './OpenConclusions.tsx'
import { WaitingRecommendations } from './WaitingRecommendations.tsx'

/** What is before the meeting: earlier promises first, then what is behind, what waits, what holds up. */
export function Briefing({ meeting }: { meeting: Meeting }) {
  const { t, format } = useWords()
  const { briefing, isFrozen } = meeting
  const { recommendations, difficulties } = briefing
  const asOf = t(isFrozen ? 'meeting.frozen' : 'meeting.asOf', { date: format.date(briefing.asOf) })
  return (
    <Section
      title={t('meeting.before')}
      sub={asOf}
      aside={
        <span className="row">
          <DownloadLink small kind="quiet" href={packAddress(meeting.id, 'docx')}>
            {t('notice.packWord')}
          </DownloadLink>
          <DownloadLink small kind="quiet" href={packAddress(meeting.id, 'pdf')}>
            {t('notice.packPdf')}
          </DownloadLink>
        </span>
      }
    >
      <div className="stack">
        <OpenConclusions meeting={meeting} />
        <LaggingTargets briefing={briefing} through={meeting.reviewedTo} />
        <Section minor title={t('meeting.waitingRecommendations')} sub={recommendations.length || ''}>
          {recommendations.length === 0 ? (
            <p className="soft small">{t('meeting.noWaiting')}</p>
          ) : (
            <WaitingRecommendations rows={recommendations} label={t('meeting.waitingRecommendations')} />
          )}
        </Section>
        <Section minor title={t('meeting.newDifficulties')} sub={difficulties.length || ''}>
          {difficulties.length === 0 ? (
            <p className="soft small">{t('meeting.noNewDifficulties')}</p>
          ) : (
            <NewDifficulties rows={difficulties} label={t('meeting.newDifficulties')} />
          )}
        </Section>
      </div>
    </Section>
  )
}

const packAddress = (meetingId: string, as: 'docx' | 'pdf'): string =>
  `/api/v1/meetings/${meetingId}/pack?as=${as}`
