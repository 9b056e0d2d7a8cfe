import { useWords } from '#web/words/language.tsx'
import type { Presented } from './presented.ts'
import type { Slide } from './slides.ts'

/** The difficulties raised since the meeting before, with who raised them and why they are. */
export function useDifficulties({ briefing, previous }: Presented): Omit<Slide, 'key'> {
  const { t, format } = useWords()
  const { difficulties } = briefing
  return {
    title: t('presentation.difficulties'),
    sub: previous ? t('presentation.since', { date: format.date(previous.heldOn) }) : '',
    summary: difficulties.length > 0 && <p>{t('presentation.count', { count: difficulties.length })}</p>,
    empty: t('meeting.noNewDifficulties'),
    rows: difficulties.map(({ id, text, raisers, cause, raisedOn }) => ({
      key: id,
      title: text,
      below: [
        raisers.map(({ shortName }) => shortName).join(', '),
        t('difficulty.raisedOn', { date: format.date(raisedOn) }),
      ].join(' · '),
      aside: t(`difficulty.cause.${cause}`),
    })),
  }
}
