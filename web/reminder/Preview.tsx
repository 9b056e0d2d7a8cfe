import { Link } from 'react-router'
import { addressOf } from '#domain/obligation/place.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { previewReminders } from '#domain/reminder/rule-contract.ts'
import { useRead } from '#web/api.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { useTriggerWord } from './use-rule-words.ts'

type Row = ResponseOf<typeof previewReminders>['digests'][number]

/** The digests of the next open day, person by person: the same plan that will send them. */
export function Preview() {
  const { t, format } = useWords()
  const { on, people, items, digests } = useRead(previewReminders)
  const columns = useColumns()
  const date = format.weekday(on)
  if (people === 0) return <p className="soft">{t('reminder.previewNone', { date })}</p>
  return (
    <div className="stack">
      <p>{t('reminder.previewSum', { date, people: format.number(people), items: format.number(items) })}</p>
      <Table label={t('reminder.preview')} rows={digests} columns={columns} rowKey={({ to }) => to.id} />
    </div>
  )
}

const shownItems = 3

function useColumns(): Column<Row>[] {
  const { t } = useWords()
  const triggerWord = useTriggerWord()
  return [
    { key: 'to', title: t('reminder.previewPerson'), phone: 'untitled', render: ({ to }) => to.name ?? '–' },
    {
      key: 'what',
      title: t('reminder.previewWhat'),
      phone: 'untitled',
      render: ({ items, count }) => (
        <ul className="plain">
          {items.slice(0, shownItems).map(({ obligationId, place, title, trigger }) => (
            <li key={obligationId}>
              {place ? <Link to={addressOf(place)}>{title}</Link> : title}{' '}
              <span className="quiet">· {triggerWord(trigger)}</span>
            </li>
          ))}
          {count > shownItems && (
            <li className="quiet">{t('reminder.previewMore', { count: count - shownItems })}</li>
          )}
        </ul>
      ),
    },
  ]
}
