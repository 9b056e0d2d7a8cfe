import type { CalendarDate } from '#domain/calendar/date.ts'
import { briefedFigures, figuresOf } from '#domain/meeting/briefing.ts'
import type { readBriefing } from '#domain/meeting/briefing-contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { answer: ResponseOf<typeof readBriefing>; through: CalendarDate }
type Row = { figure: (typeof briefedFigures)[number]; value: number }

/** Each figure of the paper with its passport: from where, by which rule, taken by whom and when. */
export function BriefingFigures({ answer, through }: Props) {
  const { t, format } = useWords()
  const { briefing, isFrozen, people } = answer
  const { taken, asOf } = briefing
  const figures = figuresOf(briefing)
  const name = people.find(({ id }) => id === taken?.by)?.name
  // Older papers hold neither.
  const isHeld = (figure: Row['figure']) => {
    if (figure === 'drafts') return briefing.drafts !== null
    return !isFrozen || taken !== null || (figure !== 'overdue' && figure !== 'matters')
  }
  const columns: Column<Row>[] = [
    { key: 'figure', title: t('meeting.figure'), render: ({ figure }) => t(`meeting.figure.${figure}`) },
    {
      key: 'value',
      title: t('meeting.figureValue'),
      align: 'end',
      render: ({ value }) => <span className="strong">{format.number(value)}</span>,
    },
    {
      key: 'rule',
      title: t('meeting.figureRule'),
      render: ({ figure }) => (
        <span className="small">{t(`meeting.figureRule.${figure}`, { date: format.date(through) })}</span>
      ),
    },
  ]
  return (
    <div>
      <p className="soft small">
        {isFrozen && taken
          ? t('meeting.takenBy', { name: name ?? '–', at: format.instant(taken.at) })
          : t(isFrozen ? 'meeting.frozen' : 'meeting.asOf', { date: format.date(asOf) })}
      </p>
      <Table
        label={t('meeting.figures')}
        rows={briefedFigures.filter(isHeld).map((figure) => ({ figure, value: figures[figure] }))}
        columns={columns}
        rowKey={({ figure }) => figure}
        whole
      />
    </div>
  )
}
