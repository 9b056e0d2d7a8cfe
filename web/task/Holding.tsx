import type { HeldSpan } from '#domain/task/task-detail.ts'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Holding.module.css'

/** The cooperation clock: with whom the working days of a task lay, as a bar and as its table. */
export function Holding({ spans }: { spans: readonly HeldSpan[] }) {
  const { t } = useWords()
  const columns = useHoldingColumns()
  const total = spans.reduce((sum, { days }) => sum + days, 0)
  if (spans.every(({ why }) => why === 'work')) return null
  return (
    <Section title={t('task.holding')} sub={t('task.holdingSub', { count: total })}>
      <div className="stack">
        <div className={styles['bar']} aria-hidden="true">
          {spans.map((span) => (
            <span
              key={`${span.from}${span.why}`}
              className={styles[span.why]}
              style={{ flexGrow: span.days }}
              title={t('task.holdingBar', { unit: span.unit.name, days: span.days })}
            >
              {span.days / total > 0.12 && span.days}
            </span>
          ))}
        </div>
        <Table
          label={t('task.holding')}
          rows={spans}
          columns={columns}
          rowKey={(span) => `${span.from}${span.why}`}
          whole
        />
        <p className="quiet small">{t('task.holdingHow')}</p>
      </div>
    </Section>
  )
}

function useHoldingColumns(): Column<HeldSpan>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'unit',
      title: t('task.holdingUnit'),
      width: '34%',
      render: (span) => (
        <>
          <span className={`${styles['key']} ${styles[span.why]}`} aria-hidden="true" />
          {span.unit.name}
          <span className="below">{t(`task.holding_${span.why}`)}</span>
        </>
      ),
      text: (span) => `${span.unit.name}: ${t(`task.holding_${span.why}`)}`,
    },
    {
      key: 'from',
      title: t('task.holdingFrom'),
      align: 'end',
      render: (span) => format.date(span.from),
      text: (span) => format.date(span.from),
    },
    {
      key: 'to',
      title: t('task.holdingTo'),
      align: 'end',
      render: (span) => format.date(span.to),
      text: (span) => format.date(span.to),
    },
    {
      key: 'days',
      title: t('task.holdingDays'),
      align: 'end',
      render: (span) => <b>{format.number(span.days)}</b>,
      text: (span) => span.days,
    },
    {
      key: 'late',
      title: t('task.holdingLate'),
      align: 'end',
      render: (span) =>
        span.lateDays > 0 ? <span className="late">{format.number(span.lateDays)}</span> : '–',
      text: (span) => span.lateDays,
    },
  ]
}
