import { useState } from 'react'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { listRecommendations, type Recommendation } from '#domain/recommendation/contract.ts'
import { isOpen } from '#domain/recommendation/lifecycle.ts'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AnswerForm } from './AnswerForm.tsx'

type Props = { meetingId: string; conclusions: readonly Conclusion[]; can: Pick<Meeting['can'], 'conclude'> }

/** Each recommendation that waits for a word, and the word that this meeting gives; it counts once the meeting closes. */
export function RaisedToAnswer(props: Props) {
  const { t } = useWords()
  return (
    <Section title={t('minutes.recommendations')} lines={4}>
      <Waiting {...props} />
      <p className="soft small">{t('minutes.recommendationsHint')}</p>
    </Section>
  )
}

function Waiting({ meetingId, conclusions, can }: Props) {
  const { t, why } = useWords()
  const { rows } = useRead(listRecommendations, { query: { limit: 100 } })
  const [answered, setAnswered] = useState<Recommendation | null>(null)
  const given = new Map(
    conclusions.flatMap(({ recommendation, decision, ordinal, forwardedTo }) =>
      recommendation && decision ? [[recommendation.id, { decision, ordinal, forwardedTo }] as const] : [],
    ),
  )
  const waiting = rows.filter(({ id, state }) => isOpen(state) || given.has(id))
  if (waiting.length === 0) return <p className="soft small">{t('meeting.noWaiting')}</p>
  return (
    <>
      <EntryList
        dense
        label={t('minutes.recommendations')}
        entries={waiting.map((row) => {
          const word = given.get(row.id)
          return {
            key: row.id,
            title: row.text,
            below: (
              <>
                <span>{row.raisedBy.shortName}</span>
                {word && (
                  <span className="strong">
                    {t('minutes.answeredBy', {
                      number: word.ordinal,
                      word: t(`recommendation.given.${word.decision}`, {
                        unit: word.forwardedTo?.shortName ?? '',
                      }),
                    })}
                  </span>
                )}
              </>
            ),
            aside: !word && (
              <Button small why={why(can.conclude)} onClick={() => setAnswered(row)}>
                {t('minutes.answer')}
              </Button>
            ),
          }
        })}
      />
      <Dialog open={answered !== null} onClose={() => setAnswered(null)} title={t('minutes.answer')}>
        {answered && (
          <AnswerForm meetingId={meetingId} recommendation={answered} onDone={() => setAnswered(null)} />
        )}
      </Dialog>
    </>
  )
}
