import type { LoggedEvent } from '#domain/event/contract.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './EventsPage.module.css'

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)

/** What an event changed, field by field, as it stands in the log. */
export function Changes({ event }: { event: LoggedEvent }) {
  const { t } = useWords()
  if (event.changes === null) return <span className="soft small">{t('event.hidden')}</span>
  return (
    <details className={styles['changes']}>
      <summary>{t('event.fields', { count: event.changes.length })}</summary>
      <dl>
        {event.changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{before === null ? shown(after) : `${shown(before)} → ${shown(after)}`}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
