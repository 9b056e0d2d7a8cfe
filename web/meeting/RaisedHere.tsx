import { useState } from 'react'
import type { Meeting } from '#domain/meeting/contract.ts'
import { RaiseDifficultyForm } from '#web/difficulty/RaiseDifficultyForm.tsx'
import { RaiseRecommendationForm } from '#web/recommendation/RaiseRecommendationForm.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { NewDifficulties } from './NewDifficulties.tsx'
import { WaitingRecommendations } from './WaitingRecommendations.tsx'

/** What is raised at this very meeting: difficulties, and recommendations that a conclusion may answer at once. */
export function RaisedHere({ meeting }: { meeting: Meeting }) {
  const { t, why } = useWords()
  const [raising, setRaising] = useState<'recommendation' | 'difficulty' | null>(null)
  const { recommendations, difficulties } = meeting.raised
  const refusal = why(meeting.can.raise)
  const close = () => setRaising(null)
  const isEmpty = recommendations.length + difficulties.length === 0
  if (isEmpty && meeting.state === 'closed') return null
  return (
    <Section
      title={t('meeting.raisedHere')}
      aside={
        <span className="row">
          <Button small why={refusal} onClick={() => setRaising('difficulty')}>
            {t('difficulty.raise')}
          </Button>
          <Button small why={refusal} onClick={() => setRaising('recommendation')}>
            {t('recommendation.raise')}
          </Button>
        </span>
      }
    >
      {isEmpty && <p className="soft small">{t('meeting.nothingRaised')}</p>}
      {difficulties.length > 0 && <NewDifficulties rows={difficulties} label={t('difficulty.title')} />}
      {recommendations.length > 0 && (
        <WaitingRecommendations rows={recommendations} label={t('recommendation.tab')} />
      )}
      <Dialog open={raising === 'recommendation'} onClose={close} title={t('recommendation.raise')}>
        <RaiseRecommendationForm meetingId={meeting.id} onDone={close} />
      </Dialog>
      <Dialog open={raising === 'difficulty'} onClose={close} title={t('difficulty.raise')}>
        <RaiseDifficultyForm meetingId={meeting.id} onDone={close} />
      </Dialog>
    </Section>
  )
}
