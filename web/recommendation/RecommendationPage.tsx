import { useState } from 'react'
import { useParams } from 'react-router'
import { readRecommendation } from '#domain/recommendation/contract.ts'
import { isOpen } from '#domain/recommendation/lifecycle.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SourceQuote } from '#web/ui/SourceQuote.tsx'
import { useWords } from '#web/words/language.tsx'
import { ClarifyForm } from './ClarifyForm.tsx'
import { DirectionHistory } from './DirectionHistory.tsx'
import { GiveDirectionForm } from './GiveDirectionForm.tsx'
import { RecommendationFacts } from './RecommendationFacts.tsx'

/** One recommendation: what is asked, where it stands, the sentence it comes from, every word on it. */
export function RecommendationPage() {
  const { t, format, why } = useWords()
  const { id = '' } = useParams()
  const recommendation = useRead(readRecommendation, { params: { id } })
  const [isDirecting, setDirecting] = useState(false)
  const [isClarifying, setClarifying] = useState(false)
  const { source, raisedBy, raisedOn, number, year, can } = recommendation
  return (
    <Page
      title={recommendation.text}
      width="narrow"
      crumbs={[{ title: t('recommendation.title'), to: paths.recommendations }]}
      sub={`${t('recommendation.number', { number, year })} · ${t('recommendation.from', { unit: raisedBy.name, date: format.date(raisedOn) })}`}
      actions={
        isOpen(recommendation.state) && (
          <>
            {recommendation.state === 'asked' && (
              <Button
                kind={can.direct.allowed ? 'ordinary' : 'primary'}
                why={why(can.clarify)}
                onClick={() => setClarifying(true)}
              >
                {t('recommendation.clarify')}
              </Button>
            )}
            <Button
              kind={can.direct.allowed || recommendation.state !== 'asked' ? 'primary' : 'ordinary'}
              why={why(can.direct)}
              onClick={() => setDirecting(true)}
            >
              {t('recommendation.direct')}
            </Button>
          </>
        )
      }
    >
      <RecommendationFacts recommendation={recommendation} />
      {source && (
        <Section title={t('recommendation.source')}>
          <SourceQuote
            sentence={source.sentence}
            document={[source.symbol, source.title, source.address].filter(Boolean).join(' · ')}
          />
        </Section>
      )}
      <Section title={t('recommendation.history')}>
        <DirectionHistory recommendation={recommendation} />
      </Section>
      <Dialog open={isDirecting} onClose={() => setDirecting(false)} title={t('recommendation.directTitle')}>
        <GiveDirectionForm id={id} onDone={() => setDirecting(false)} />
      </Dialog>
      <Dialog open={isClarifying} onClose={() => setClarifying(false)} title={t('recommendation.clarify')}>
        <ClarifyForm recommendation={recommendation} onDone={() => setClarifying(false)} />
      </Dialog>
    </Page>
  )
}
