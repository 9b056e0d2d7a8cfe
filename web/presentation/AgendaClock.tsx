import type { Decision } from '#domain/decision/decision.ts'
import { type SpokenItem, beginAgendaItem } from '#domain/meeting/stage-contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Presenter.module.css'
import { useRunning } from './use-running.ts'

type Props = { meetingId: string; agenda: readonly SpokenItem[]; may: Decision | undefined }

/** Of which item the meeting speaks and how much of its time is left; past its time the clock says by how much. */
export function AgendaClock({ meetingId, agenda, may }: Props) {
  const { t, why } = useWords()
  const begin = useAct(beginAgendaItem)
  const current = agenda.find(({ runningSeconds }) => runningSeconds !== null)
  return (
    <section aria-label={t('meeting.agenda')}>
      <p className="small soft">{t('meeting.agenda')}</p>
      <ProblemNotice problem={begin.problem} />
      {current && <Clock key={`${current.id} ${current.runningSeconds}`} item={current} />}
      {agenda.length === 0 && <p className="soft small">{t('meeting.noAgenda')}</p>}
      <EntryList
        dense
        label={t('meeting.agenda')}
        entries={agenda.map((item) => ({
          key: item.id,
          mark: item.ordinal,
          title: item.title,
          below: (
            <>
              {item.speaker && <span>{item.speaker.shortName}</span>}
              {item.minutes && <span>{t('meeting.agendaMinutes', { count: item.minutes })}</span>}
              {item.wasSpokenOf && <span>{t('presentation.wasSpokenOf')}</span>}
            </>
          ),
          aside: item.runningSeconds === null && (
            <Button
              small
              why={may && why(may)}
              busy={begin.isSending}
              onClick={() => void begin.attempt({ params: { id: meetingId, itemId: item.id } })}
            >
              {t('presentation.begin')}
            </Button>
          ),
        }))}
      />
    </section>
  )
}

function Clock({ item }: { item: SpokenItem }) {
  const { t } = useWords()
  const running = useRunning(item.runningSeconds ?? 0)
  const left = item.minutes === null ? null : item.minutes * 60 - running
  const isOver = left !== null && left < 0
  return (
    <p className={styles['clock']} role="timer">
      <span className={styles['time']}>{clockOf(Math.abs(left ?? running))}</span>{' '}
      {t(left === null ? 'presentation.running' : isOver ? 'presentation.over' : 'presentation.left', {
        title: item.title,
      })}
    </p>
  )
}

const clockOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
