import type { NewsItem } from '#domain/bulletin/contract.ts'
import { Section } from '#web/ui/Section.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'

/** Who did what with it, the latest first. */
export function NewsCourse({ item }: { item: NewsItem }) {
  const { t, format } = useWords()
  return (
    <Section title={t('bulletin.steps')}>
      {item.steps.length === 0 ? (
        <p className="quiet">{t('bulletin.stepsNone')}</p>
      ) : (
        <Timeline
          label={t('bulletin.steps')}
          moments={item.steps.toReversed().map(({ kind, by, at, note }) => ({
            key: `${kind} ${at}`,
            at: format.instant(at),
            what: (
              <>
                {t(`bulletin.step.${kind}`, { name: by.name ?? '–' })}
                {note && <p className="small quiet">{note}</p>}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}
