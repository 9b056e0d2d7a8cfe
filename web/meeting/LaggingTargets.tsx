import { useState } from 'react'
import { Link } from 'react-router'
import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { Briefing } from '#domain/meeting/briefing.ts'
import type { readBriefing } from '#domain/meeting/briefing-contract.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { paths } from '#web/paths.ts'
import { boardAt } from '#web/target/board-address.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Answer = ResponseOf<typeof readBriefing>
type Target = Briefing['targets'][number]
const first = 8

const marks: Record<Target['verdict'], Status> = {
  exceeded: 'exceeded',
  on_pace: 'on_pace',
  behind: 'behind',
  hard: 'hard_to_reach',
  unknown: 'not_assessed',
}

/** The targets behind, what needs most first: what they must reach each month against what they reach now. */
export function LaggingTargets({ answer, through }: { answer: Answer; through: CalendarDate }) {
  const { t, format } = useWords()
  const [isWhole, setWhole] = useState(false)
  const { briefing, people } = answer
  const columns = useTargetColumns(people)
  const { targets } = briefing
  const counted = { shown: format.number(targets.length), all: format.number(briefing.targetsBehind ?? 0) }
  const isCut = (briefing.targetsBehind ?? 0) > targets.length
  return (
    <Section
      minor
      title={t('meeting.targetsBehind')}
      sub={isCut ? t('board.targetsBehindOf', counted) : targets.length > 0 && counted.shown}
    >
      {targets.length === 0 ? (
        <p className="soft small">{t('meeting.noTargetsBehind', { date: format.date(through) })}</p>
      ) : (
        <>
          <Table
            label={t('meeting.targetsBehind')}
            rows={isWhole ? targets : targets.slice(0, first)}
            columns={columns}
            rowKey={(target) => target.targetId}
            to={(target) => paths.target(target.targetId)}
            whole
          />
          {isCut && (
            <Link className="small" to={boardAt(everyLagging(through))}>
              {t('meeting.allTargetsBehind', counted)}
            </Link>
          )}
          {targets.length > first && (
            <Button kind="quiet" small onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('meeting.fewerRows') : t('meeting.moreRows', { count: targets.length })}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

/** The list of the board, which holds them all, for the months that are reviewed. */
const everyLagging = (through: CalendarDate) => ({
  year: String(yearOf(through)),
  through: String(monthOf(through)),
  rows: 'all',
})

function useTargetColumns(people: readonly PersonReference[]): Column<Target>[] {
  const { t, format } = useWords()
  const quantity = (value: Decimal | null, { decimals }: Target) =>
    value === null ? '–' : format.number(value, decimals)
  // A pace is a quotient: one figure more than what is counted, so that 0,4 a month does not read as none.
  const pace = (value: Decimal | null, { decimals }: Target) =>
    value === null ? '–' : format.number(value, decimals + 1)
  return [
    {
      key: 'target',
      title: t('meeting.target'),
      width: '38%',
      render: (target) => (
        <>
          {target.indicator}
          <span className="below">
            {target.unit.shortName} · {target.unitOfMeasure}
            <Passport target={target} people={people} />
          </span>
        </>
      ),
    },
    { key: 'actual', title: t('meeting.actual'), align: 'end', render: (row) => quantity(row.actual, row) },
    {
      key: 'expected',
      title: t('meeting.expected'),
      align: 'end',
      render: (row) => quantity(row.expected, row),
    },
    { key: 'pace', title: t('meeting.pace'), align: 'end', render: (row) => pace(row.paceSoFar, row) },
    {
      key: 'needed',
      title: t('meeting.needed'),
      align: 'end',
      render: (row) => <span className="strong">{pace(row.neededPerPeriod, row)}</span>,
    },
    {
      key: 'verdict',
      title: t('meeting.verdict'),
      phone: 'untitled',
      render: (target) => (
        <span className="nowrap">
          <StatusMark status={marks[target.verdict]} />
        </span>
      ),
    },
  ]
}

/** Whose figure it is: the last month reported, who submitted it, who approved it and when. */
function Passport({ target: { passport }, people }: { target: Target; people: readonly PersonReference[] }) {
  const { t, format } = useWords()
  if (!passport) return null
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '–'
  const { month, submittedBy, approvedBy, approvedOn } = passport
  return (
    <>
      {' · '}
      {t('meeting.passportMonth', { month, name: nameOf(submittedBy) })}
      {' · '}
      {approvedBy && approvedOn
        ? t('meeting.passportApproved', { name: nameOf(approvedBy), date: format.date(approvedOn) })
        : t('meeting.passportNotApproved')}
    </>
  )
}
