import type { AttendanceRow } from '#domain/meeting/agenda-contract.ts'
import { substituteWords } from '#web/meeting/substitute-words.ts'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

/** How many came, and those of whom more is to be said: who came in place of a head, who did not come and why. */
export function WhoCame({ attendance }: { attendance: readonly AttendanceRow[] }) {
  const { t } = useWords()
  if (attendance.length === 0) return null
  const present = attendance.filter(({ state }) => state === 'present').length
  const told = attendance.filter(({ reason, substitute }) => reason !== null || substitute !== null)
  return (
    <Section
      title={t('meeting.attendance')}
      sub={t('meeting.attendanceCount', { present, total: attendance.length })}
    >
      {told.length > 0 && (
        <EntryList
          dense
          label={t('meeting.attendance')}
          entries={told.map(({ id, unit, state, reason, substitute }) => ({
            key: id,
            title: unit.name,
            below: substitute ? t('meeting.substituteIs', { who: substituteWords(substitute) }) : reason,
            aside: <span className="small">{t(`meeting.attendance.${state}`)}</span>,
          }))}
        />
      )}
    </Section>
  )
}
