import { Section } from '#web/ui/Section.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import type { DifficultyRead } from './DifficultyPage.tsx'

/** How often it came back, by whose word and why. */
export function Reopenings({ rows }: { rows: DifficultyRead['reopenings'] }) {
  const { t, format } = useWords()
  return (
    <Section title={t('difficulty.reopenings')} sub={rows.length}>
      <Timeline
        label={t('difficulty.reopenings')}
        moments={rows.map((row) => ({
          key: row.id,
          at: format.date(row.reopenedOn),
          what: (
            <>
              <p>{row.reason}</p>
              <p className="below">
                {[row.unit.name, row.reopenedBy.name].filter(Boolean).join(', ')} ·{' '}
                {t('difficulty.goneBetween', { date: format.date(row.closedOn) })}
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}
