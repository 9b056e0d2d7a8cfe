import type { HistoryEntry } from '#domain/task/history-entry.ts'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'

/** What happened to it, act by act, in words, latest first. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t, format } = useWords()
  const act = useActSentence()
  return (
    <Timeline
      label={t('task.history')}
      moments={entries.map((entry, at) => ({
        key: entry.actId,
        at: format.instant(entry.at),
        isNow: at === 0,
        what: (
          <>
            <b>{entry.by?.name ?? t('task.someone')}</b> {act(entry)}
            {entry.part && <span className="quiet"> ({entry.part.shortName})</span>}
            {(entry.reason ?? entry.note) && <span className="below">{entry.reason ?? entry.note}</span>}
          </>
        ),
      }))}
    />
  )
}

/** The sentence of an act by the verb under which the log keeps it. */
function useActSentence(): (entry: HistoryEntry) => string {
  const { t, find, format } = useWords()
  return (entry) =>
    find(`task.${entry.step && entry.step !== 'assign' ? `act_${entry.step}` : entry.verb}`, {
      due: format.date(entry.dueOn),
      percent: entry.percent ?? 0,
      unit: entry.unit?.name ?? '',
      person: entry.person?.name ?? t('task.nobody'),
      quality: entry.quality ? t(`task.quality_${entry.quality}`) : '',
    }) ?? t('task.otherAct')
}
