import { useState } from 'react'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { ActOnFigure, Part } from '#domain/target/contract.ts'
import { isDecimal } from '#domain/quantity/decimal.ts'
import { paths } from '#web/paths.ts'
import { TargetPublished } from '#web/publication/TargetPublished.tsx'
import { Button } from '#web/ui/Button.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SourceQuote } from '#web/ui/SourceQuote.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'
import { useFigure } from './use-figure.ts'

/** Where the figure comes from: the submissions behind it, the sentence of the plan, and everything done to it. */
export function TargetOrigin({ target }: { target: Target }) {
  const { t } = useWords()
  return (
    <aside className="stack" aria-label={t('target.origin')}>
      <Section title={t('target.origin')}>
        {target.standing.basis === 'sum_of_units' ? (
          <PartSubmissions target={target} />
        ) : (
          <OwnReport target={target} />
        )}
      </Section>
      <PlanSource target={target} />
      <TargetPublished targetId={target.id} />
      <History target={target} />
    </aside>
  )
}

/** Who answered for the latest figure, and who approved it. */
function OwnReport({ target }: { target: Target }) {
  const { t, format } = useWords()
  const last = target.months.findLast(({ counted, actual }) => counted !== null && actual !== null)
  const by = (on: CalendarDate | null, person: PersonReference | null) =>
    person?.name ? t('target.originBy', { date: format.date(on), name: person.name }) : format.date(on)
  const actual = last?.actual
  return (
    <div className="small">
      <p className="soft">{t('target.originOwn')}</p>
      {last && actual?.submittedOn && (
        <p>
          {t('target.originMonth', {
            month: last.month,
            submitted: by(actual.submittedOn, actual.submittedBy),
          })}
          {actual.approvedOn && (
            <>; {t('target.originApproved', { approved: by(actual.approvedOn, actual.approvedBy) })}</>
          )}
          .
        </p>
      )}
    </div>
  )
}

function PartSubmissions({ target }: { target: Target }) {
  const { t, format } = useWords()
  const write = useFigure({ indicator: target.indicator, standing: { share: null } })
  const columns: Column<Part>[] = [
    { key: 'unit', title: t('target.unit'), render: ({ unit }) => unit.shortName },
    {
      key: 'value',
      title: t('target.cumulative'),
      align: 'end',
      render: ({ figures, targetId }) =>
        figures.actualToDate === null ? (
          '–'
        ) : (
          <FigureLink to={paths.target(targetId, target.through)}>{write(figures.actualToDate)}</FigureLink>
        ),
    },
    {
      key: 'on',
      title: t('target.submitted'),
      align: 'end',
      render: ({ submittedOn }) =>
        submittedOn ? format.day(submittedOn) : <span className="quiet">{t('target.state.none')}</span>,
    },
  ]
  return (
    <>
      <p className="small soft">
        {t('target.originParts', { count: format.number(target.parts.length), month: target.through })}
      </p>
      <Table
        label={t('target.origin')}
        rows={target.parts}
        columns={columns}
        rowKey={(part) => part.targetId}
      />
    </>
  )
}

function PlanSource({ target }: { target: Target }) {
  const title = usePlanTitle(target)
  if (!target.source) return <p className="small quiet">{title}</p>
  return (
    <Section title={title} minor>
      <PlanQuote target={target} />
    </Section>
  )
}

/** What is planned, and that a document says so. */
export function usePlanTitle({ standing, source }: Target): string {
  const { t, format } = useWords()
  const planned = format.number(standing.figures.planned)
  return t(source ? 'target.plannedFrom' : 'target.plannedUnsourced', { planned })
}

/** The sentence of the document that set the plan; nothing where none is cited. */
export function PlanQuote({ target: { source } }: { target: Target }) {
  const { format } = useWords()
  if (!source) return null
  const document = [
    source.documentSymbol,
    source.documentTitle,
    source.issuedOn && format.date(source.issuedOn),
    source.address,
  ]
  return <SourceQuote sentence={source.text} document={document.filter(Boolean).join(', ')} />
}

/** How many acts are shown before one asks for all. */
const latest = 8

function History({ target }: { target: Target }) {
  const { t, format } = useWords()
  const say = useActSentence()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? target.history : target.history.slice(0, latest)
  const moments = shown.map((act, index) => ({
    key: `${act.at} ${index}`,
    at: format.instant(act.at),
    what: (
      <>
        <span className="strong">{act.by?.name ?? t('target.someone')}</span> {say(act)}
        {act.reason && <span className="below">{act.reason}</span>}
      </>
    ),
    isNow: index === 0,
  }))
  if (moments.length === 0) return null
  return (
    <Section title={t('target.history')} minor>
      <Timeline moments={moments} label={t('target.history')} />
      {target.history.length > latest && (
        <Button small kind="quiet" onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? t('target.historyFewer')
            : t('target.historyAll', { count: format.number(target.history.length) })}
        </Button>
      )}
    </Section>
  )
}

function useActSentence() {
  const { t, find, format } = useWords()
  const number = (value: string | null) => (value !== null && isDecimal(value) ? format.number(value) : '–')
  return ({ verb, before, after, month }: ActOnFigure): string => {
    const params = { before: number(before), after: number(after), month: month ?? '' }
    const fresh = before === null ? find(`target.act.${verb}.new`, params) : null
    return fresh ?? find(`target.act.${verb}`, params) ?? t('target.act.other', { after: number(after) })
  }
}
