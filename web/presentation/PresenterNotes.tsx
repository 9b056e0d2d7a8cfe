import { readMinutes } from '#domain/meeting/minutes-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { useWords } from '#web/words/language.tsx'

const latest = 6

/** The last notes of the minutes; nothing for those who do not read them. */
export function PresenterNotes({ meetingId }: { meetingId: string }) {
  const { t } = useWords()
  const { data } = useLaterRead(readMinutes, { params: { id: meetingId } })
  const notes = data?.notes.slice(-latest) ?? []
  return (
    <section aria-label={t('minutes.notes')}>
      <p className="small soft">{t('minutes.notes')}</p>
      {notes.length === 0 ? (
        <p className="soft small">{t('minutes.noNotes')}</p>
      ) : (
        <ul>
          {notes.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
