import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { DueIn } from '#web/task/DueIn.tsx'
import { useWords } from '#web/words/language.tsx'

/** Who leads, who cooperates, until when, of what quality; or that it assigns nothing. */
export function ConclusionTerms({ conclusion, isDraft }: { conclusion: Conclusion; isDraft: boolean }) {
  const { t, format } = useWords()
  const { leadUnit, cooperatingUnits, dueOn, requiredQuality, recommendation, decision } = conclusion
  const { writtenBy, rhythm } = conclusion
  const cooperating = cooperatingUnits.map(({ shortName }) => shortName).join(', ')
  return (
    <>
      {recommendation && decision && (
        <span>
          {t('meeting.answersIs', {
            number: recommendation.number,
            year: recommendation.year,
            unit: recommendation.raisedBy.shortName,
          })}
          : {t(`recommendation.given.${decision}`, { unit: conclusion.forwardedTo?.shortName ?? '' })}
        </span>
      )}
      {leadUnit && <span>{t('meeting.leadIs', { name: leadUnit.name })}</span>}
      {cooperating && <span>{t('meeting.cooperatingAre', { names: cooperating })}</span>}
      {dueOn && <span>{t('meeting.dueIs', { date: format.date(dueOn) })}</span>}
      <DueIn term={conclusion.dueIn} />
      {rhythm && <span>{t('meeting.rhythmIs', { rhythm: t(`task.rhythm_${rhythm}`) })}</span>}
      {requiredQuality && <span>{t('meeting.qualityIs', { quality: requiredQuality })}</span>}
      {!leadUnit && !recommendation && <span>{t('meeting.statementOnly')}</span>}
      {isDraft && writtenBy?.name && <span>{t('minutes.writtenBy', { name: writtenBy.name })}</span>}
    </>
  )
}
