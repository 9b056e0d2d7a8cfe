import { Link } from 'react-router'
import { paths } from '#web/paths.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** What was recommended because of a difficulty, and where each stands. */
export function Recommended({ difficulty }: { difficulty: DifficultyRead }) {
  const { t } = useWords()
  const { recommended } = difficulty
  if (recommended.length === 0) return null
  return (
    <Section title={t('recommendation.tab')} sub={recommended.length}>
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
    </Section>
  )
}
