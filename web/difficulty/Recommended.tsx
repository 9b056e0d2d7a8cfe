import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '#web/paths.ts'
import { RaiseRecommendationForm } from '#web/recommendation/RaiseRecommendationForm.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** What was recommended because of a difficulty, and where each stands. */
export function Recommended({ difficulty }: { difficulty: DifficultyRead }) {
  const { t } = useWords()
  const [isRaising, setRaising] = useState(false)
  const { recommended, closedOn } = difficulty
  return (
    <Section
      title={t('recommendation.tab')}
      sub={recommended.length || undefined}
      aside={
        closedOn === null && (
          <Button small onClick={() => setRaising(true)}>
            {t('recommendation.raise')}
          </Button>
        )
      }
    >
      {recommended.length === 0 && <p className="soft">{t('difficulty.noneRecommended')}</p>}
      <EntryList
        dense
        label={t('recommendation.tab')}
        entries={recommended.map((row) => ({
          key: row.id,
          title: <Link to={paths.recommendation(row.id)}>{row.text}</Link>,
          below: t('recommendation.number', { number: row.number, year: row.year }),
          aside: t(`recommendation.state.${row.state}`),
        }))}
      />
      <Dialog open={isRaising} onClose={() => setRaising(false)} title={t('recommendation.raise')}>
        <RaiseRecommendationForm
          meetingId={null}
          difficultyId={difficulty.id}
          onDone={() => setRaising(false)}
        />
      </Dialog>
    </Section>
  )
}
