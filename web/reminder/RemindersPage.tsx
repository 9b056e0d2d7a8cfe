import { Link } from 'react-router'
import { addressOf } from '#domain/obligation/place.ts'
import { listMyReminders, markRead, type Reminder } from '#domain/reminder/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useWords } from '#web/words/language.tsx'
import { ReminderActions } from './ReminderActions.tsx'
import styles from './RemindersPage.module.css'
import { useTriggerWord } from './use-rule-words.ts'

/** What I was reminded of: it comes by itself, is marked as seen, and can be put off with a reason. */
export function RemindersPage() {
  const { t } = useWords()
  const marking = useAct(markRead)
  return (
    <Page
      title={t('reminder.title')}
      sub={t('reminder.sub')}
      actions={
        <>
          <ButtonLink to={paths.reminderSettings}>{t('reminder.settings')}</ButtonLink>
          <Button busy={marking.isSending} onClick={() => void marking.attempt({ body: { ids: null } })}>
            {t('reminder.markAll')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={marking.problem} />
      <Tabs
        label={t('reminder.title')}
        tabs={[
          { title: t('reminder.all'), to: paths.reminders },
          { title: t('reminder.unread'), to: paths.unreadReminders },
        ]}
      />
      <Inbox />
    </Page>
  )
}

function Inbox() {
  const { t } = useWords()
  const filters = useFilters({ unread: '', after: '' })
  const [isUnread, after] = [filters.valueOf('unread') === 'yes', filters.valueOf('after')]
  const { rows, next } = useRead(listMyReminders, {
    query: { ...(isUnread && { unread: true }), ...(after && { after }) },
  })
  const entryOf = useEntry()
  if (rows.length === 0) {
    return isUnread ? (
      <EmptyState title={t('reminder.noneUnread')} />
    ) : (
      <EmptyState title={t('reminder.none')}>{t('reminder.noneHint')}</EmptyState>
    )
  }
  const older = next && new URLSearchParams({ ...(isUnread && { unread: 'yes' }), after: next })
  return (
    <div className="stack">
      <EntryList label={t('reminder.title')} entries={rows.map(entryOf)} />
      {older && <ButtonLink to={`?${older.toString()}`}>{t('reminder.older')}</ButtonLink>}
    </div>
  )
}

function useEntry() {
  const { t, format } = useWords()
  const triggerWord = useTriggerWord()
  return (reminder: Reminder) => {
    const { obligation, urgedBy, note, trigger, sentAt, isRead, snoozedUntil } = reminder
    const title = isRead ? obligation.title : <b>{obligation.title}</b>
    const to = obligation.place && addressOf(obligation.place)
    return {
      key: reminder.id,
      title: to ? <Link to={to}>{title}</Link> : title,
      below: (
        <>
          <span className="row">
            {trigger === 'after_due' ? (
              <StatusMark status="overdue">{triggerWord(trigger)}</StatusMark>
            ) : (
              <span>{triggerWord(trigger)}</span>
            )}
            <span>{obligation.owedBy.shortName}</span>
            {obligation.dueOn && <span>{t('reminder.due', { date: format.date(obligation.dueOn) })}</span>}
            <span className="quiet">{format.instant(sentAt)}</span>
          </span>
          {urgedBy && note && (
            <span className={`strong ${styles['note']}`}>
              {t('reminder.urgedBy', { name: urgedBy.name ?? '–', note })}
            </span>
          )}
          {snoozedUntil && (
            <span className={styles['note']}>
              {t('reminder.snoozed', { date: format.date(snoozedUntil) })}
            </span>
          )}
        </>
      ),
      aside: <ReminderActions reminder={reminder} />,
    }
  }
}
