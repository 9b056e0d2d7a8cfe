import type { Meeting } from '#domain/meeting/contract.ts'
import { useWords } from '#web/words/language.tsx'
import type { Slide } from './slides.ts'

/** The conclusions of this meeting as they are typed. */
export function useConclusionsNow({ conclusions, title }: Meeting): Omit<Slide, 'key'> {
  const { t, format } = useWords()
  const rows = conclusions ?? []
  return {
    title: t('presentation.conclusions'),
    sub: title,
    summary: rows.length > 0 && <p>{t('presentation.count', { count: rows.length })}</p>,
    empty: t(conclusions === null ? 'meeting.noConclusionsYet' : 'presentation.noneTyped'),
    rows: rows.map(({ id, ordinal, text, leadUnit, cooperatingUnits, dueOn }) => ({
      key: id,
      mark: format.number(ordinal),
      title: text,
      below: [
        leadUnit && t('meeting.leadIs', { name: leadUnit.shortName }),
        cooperatingUnits.length > 0 &&
          t('meeting.cooperatingAre', {
            names: cooperatingUnits.map(({ shortName }) => shortName).join(', '),
          }),
      ]
        .filter(Boolean)
        .join(' · '),
      aside: dueOn && t('meeting.dueIs', { date: format.date(dueOn) }),
    })),
  }
}
