import type { Meeting } from '#domain/meeting/contract.ts'
import { periodName } from '#domain/meeting/period-name.ts'
import { useSession } from '#web/session/use-session.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Presentation.module.css'

/** Which meeting this is: its name, day and place, who chairs, which periods it looks at. */
export function TitleSlide({ meeting }: { meeting: Meeting }) {
  const { t, format, language } = useWords()
  const { organization } = useSession()
  const { title, heldOn, startsAt, place, chair, host } = meeting
  const period = (from: Meeting['heldOn'], to: Meeting['heldOn']) =>
    language === 'vi'
      ? periodName(from, to)
      : t('meeting.fromTo', { from: format.date(from), to: format.date(to) })
  return (
    <div className={styles['opening']}>
      <p className={styles['over']}>{organization.name}</p>
      <h1>{title}</h1>
      <p>{[format.weekday(heldOn), startsAt, place].filter(Boolean).join(' · ')}</p>
      <p>{t('meeting.chairedBy', { name: chair?.name ?? host.name })}</p>
      <p className={styles['over']}>
        {t('meeting.reviewed', { period: period(meeting.reviewedFrom, meeting.reviewedTo) })}
        {' · '}
        {t('meeting.ahead', { period: period(meeting.aheadFrom, meeting.aheadTo) })}
      </p>
    </div>
  )
}
