import { useState } from 'react'
import { confirmDays, listProposedDays, type ShownProposal } from '#domain/calendar/contract.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { useMovedSentence } from './use-moved-sentence.ts'

/** What a year is likely to have off: nothing of it counts until a person has confirmed it with a source. */
export function ProposedDays({ year, keep }: { year: number; keep: Decision }) {
  const { t } = useWords()
  return (
    <Section title={t('calendar.proposals', { year })} sub={t('calendar.proposalsSub')}>
      <Proposals key={year} year={year} keep={keep} />
    </Section>
  )
}

function Proposals({ year, keep }: { year: number; keep: Decision }) {
  const { t } = useWords()
  const { days } = useRead(listProposedDays, { query: { year } })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<string | null>(null)
  const moved = useMovedSentence()
  const isChosen = (day: ShownProposal) =>
    (day.basis === 'named_by_law' || day.basis === 'compensates') !== left.has(day.on)
  const toggle = (on: string) =>
    setLeft((held) => new Set(held.has(on) ? [...held].filter((each) => each !== on) : [...held, on]))
  const chosen = days.filter(isChosen)
  const columns = useProposalColumns(isChosen, toggle, keep)
  return (
    <div className="stack">
      {said && <Notice kind="done">{said}</Notice>}
      {days.length === 0 ? (
        <p className="soft">{t('calendar.proposalsNone', { year })}</p>
      ) : (
        <Table
          label={t('calendar.proposals', { year })}
          rows={days}
          columns={columns}
          rowKey={({ on }) => on}
          whole
        />
      )}
      <p className="small soft">{t('calendar.swapHint')}</p>
      {keep.allowed && days.length > 0 && (
        <ConfirmForm
          key={chosen.map(({ on }) => on).join()}
          chosen={chosen}
          onDone={(count) => {
            setLeft(new Set())
            setSaid(moved(count))
          }}
        />
      )}
    </div>
  )
}

function ConfirmForm({
  chosen,
  onDone,
}: {
  chosen: readonly ShownProposal[]
  onDone: (moved: number) => void
}) {
  const { t } = useWords()
  const nameOf = useProposalName()
  const [days] = useState(() =>
    chosen.map((day) => ({ id: newRequestId(), on: day.on, kind: day.kind, name: nameOf(day) })),
  )
  const form = useForm(confirmDays, {
    initial: { source: '' },
    along: { days },
    draft: 'confirm-days',
    onDone: ({ consequence }) => onDone(consequence.movedTerms),
  })
  if (chosen.length === 0) return <p className="soft">{t('calendar.confirmNone')}</p>
  return (
    <Form form={form} submit={t('calendar.confirm', { count: chosen.length })}>
      <TextField field={form.field('source')} label={t('calendar.source')} hint={t('calendar.sourceHint')} />
    </Form>
  )
}

function useProposalName(): (day: ShownProposal) => string {
  const { t } = useWords()
  return ({ name, kind }) => {
    const plain = t(`calendar.proposal.${name}`)
    return kind === 'compensatory' ? t('calendar.compensationFor', { name: plain }) : plain
  }
}

function useProposalColumns(
  isChosen: (day: ShownProposal) => boolean,
  toggle: (on: string) => void,
  keep: Decision,
): Column<ShownProposal>[] {
  const { t, format } = useWords()
  const nameOf = useProposalName()
  return [
    {
      key: 'on',
      title: t('calendar.on'),
      render: (day) => (
        <label className="row">
          <input
            type="checkbox"
            aria-label={`${nameOf(day)}, ${format.date(day.on)}`}
            checked={isChosen(day)}
            aria-disabled={keep.allowed ? undefined : true}
            onChange={() => {
              if (keep.allowed) toggle(day.on)
            }}
          />
          {format.weekday(day.on)}
        </label>
      ),
    },
    { key: 'name', title: t('calendar.name'), phone: 'untitled', render: nameOf },
    {
      key: 'basis',
      title: t('calendar.basis'),
      render: ({ basis }) => <span className="soft">{t(`calendar.basis.${basis}`)}</span>,
    },
  ]
}
