import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { PackLinks } from '#web/notice/PackLinks.tsx'
import { BriefingChanges } from './BriefingChanges.tsx'
import { BriefingFigures } from './BriefingFigures.tsx'
import { DraftsOnDesk } from './DraftsOnDesk.tsx'
import { LaggingTargets } from './LaggingTargets.tsx'
import { MattersOnDesk } from './MattersOnDesk.tsx'
import { NewDifficulties } from './NewDifficulties.tsx'
import { OpenConclusions } from './OpenConclusions.tsx'
import { OverdueByUnit } from './OverdueByUnit.tsx'
import { WaitingRecommendations } from './WaitingRecommendations.tsx'

/** What is before the meeting: earlier promises first, then what is behind, what waits, what holds up. */
export function Briefing({ meeting }: { meeting: Meeting }) {
  const { t } = useWords()
  return (
    <Section title={t('meeting.before')} aside={<PackLinks meetingId={meeting.id} />} lines={12}>
      <Paper meeting={meeting} />
    </Section>
  )
}

/** The paper, frozen once the meeting has opened; what changed since stands beside it, not in it. */
function Paper({ meeting }: { meeting: Meeting }) {
  const { t } = useWords()
  const answer = useRead(readBriefing, { params: { id: meeting.id } })
  const { briefing, isFrozen } = answer
  const { recommendations, difficulties } = briefing
  return (
    <div className="stack">
      <BriefingFigures answer={answer} through={meeting.reviewedTo} />
      {isFrozen && (
        <Section minor title={t('meeting.changedSince')} lines={3}>
          <BriefingChanges meetingId={meeting.id} paper={briefing} />
        </Section>
      )}
      <OpenConclusions briefing={briefing} isFirst={meeting.previous === null} />
      <LaggingTargets answer={answer} through={meeting.reviewedTo} />
      <OverdueByUnit rows={briefing.overdueByUnit} />
      <Section minor title={t('meeting.waitingRecommendations')} sub={recommendations.length || ''}>
        {recommendations.length === 0 ? (
          <p className="soft small">{t('meeting.noWaiting')}</p>
        ) : (
          <WaitingRecommendations rows={recommendations} label={t('meeting.waitingRecommendations')} />
        )}
      </Section>
      <MattersOnDesk rows={briefing.matters} />
      <DraftsOnDesk rows={briefing.drafts} />
      <Section minor title={t('meeting.newDifficulties')} sub={difficulties.length || ''}>
        {difficulties.length === 0 ? (
          <p className="soft small">{t('meeting.noNewDifficulties')}</p>
        ) : (
          <NewDifficulties rows={difficulties} label={t('meeting.newDifficulties')} />
        )}
      </Section>
    </div>
  )
}
