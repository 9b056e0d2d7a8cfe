import type { ActOnFigure, Part } from '#domain/target/contract.ts'
import { isDecimal } from '#domain/quantity/decimal.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SourceQuote } from '#web/ui/SourceQuote.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Target } from './TargetPage.tsx'

/** Where the figure comes from: the submissions behind it, the sentence of the plan, and everything done to it. */
export function TargetOrigin({ target }: { target: Target }) {
  const { t } = useWords()
  return (
    <aside className="stack" aria-label={t('target.origin')}>
      <Section title={t('target.origin')}>
        {target.standing.basis === 'sum_of_units' ? (
          <PartSubmissions target={target} />
        ) : (
          <p className="soft small">{t('target.originOwn')}</p>
        )}
      </Section>
      <PlanSource target={target} />
      <History target={target} />
    </aside>
  )
}

function PartSubmissions({ target }: { target: Target }) {
  const { t, format } = useWords()
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
          <FigureLink to={paths.target(targetId, target.through)}>
            {format.number(figures.actualToDate)}
          </FigureLink>
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
  const { t, format } = useWords()
  const planned = format.number(target.standing.figures.planned)
  const { source } = target
  if (!source) return <p className="small quiet">{t('target.plannedUnsourced', { planned })}</p>
  const document = [
    source.documentSymbol,
    source.documentTitle,
    source.issuedOn && format.date(source.issuedOn),
    source.address,
  ]
  return (
    <Section title={t('target.plannedFrom', { planned })} minor>
      <SourceQuote sentence={source.text} document={document.filter(Boolean).join(', ')} />
    </Section>
  )
}

function History({ target }: { target: Target }) {
  const { t, format } = useWords()
  const say = useActSentence()
  const moments = target.history.map((act, index) => ({
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
