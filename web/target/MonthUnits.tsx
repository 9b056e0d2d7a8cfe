import type { UnitOfMonth } from '#domain/target/month-contract.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Month } from './MonthPage.tsx'
import { useWaitingSentence } from './waiting-words.ts'

const reportedOf = (row: UnitOfMonth): number => row.submitted + row.approved
const isComplete = (row: UnitOfMonth): boolean => reportedOf(row) === row.targets

/** Each unit below with its month: not begun, being entered, submitted and where it waits, approved, returned. */
export function MonthUnits({ month: { units, year, month } }: { month: Month }) {
  const { t, format } = useWords()
  const columns = useUnitColumns()
  const missing = units.filter((row) => !isComplete(row))
  const counted = {
    part: format.number(units.length - missing.length),
    whole: format.number(units.length),
  }
  return (
    <Section title={t('month.below')} sub={units.length > 0 && t('month.belowOf', counted)}>
      {units.length > 0 && (
        <p className="small">
          {missing.length === 0
            ? t('month.complete')
            : t('month.missing', { units: missing.map(({ unit }) => unit.shortName).join(', ') })}
        </p>
      )}
      <Table
        label={t('month.below')}
        rows={units}
        columns={columns}
        rowKey={(row) => row.unit.id}
        to={(row) => paths.targetEntryOf(row.unit.id, year, month)}
        marked={(row) => row.toApprove.length > 0}
        empty={<EmptyState title={t('month.belowNone')} />}
        copyable
      />
    </Section>
  )
}

function useUnitColumns(): Column<UnitOfMonth>[] {
  const { t, format } = useWords()
  const stateOf = useUnitState()
  return [
    {
      key: 'unit',
      title: t('target.unit'),
      render: ({ unit, depth }) => (
        <span style={{ paddingInlineStart: `${(depth - 1) * 20}px` }}>{unit.shortName}</span>
      ),
      text: ({ unit }) => unit.name,
    },
    {
      key: 'reported',
      title: t('month.reported'),
      align: 'end',
      render: (row) => format.of(reportedOf(row), row.targets),
      text: (row) => `${reportedOf(row)}/${row.targets}`,
    },
    {
      key: 'on',
      title: t('target.lastSubmitted'),
      align: 'end',
      render: (row) => format.date(row.lastSubmittedOn),
      text: (row) => format.date(row.lastSubmittedOn),
    },
    {
      key: 'state',
      title: t('target.state'),
      phone: 'untitled',
      render: (row) => {
        const { status, sentence } = stateOf(row)
        return (
          <>
            <StatusMark status={status}>{sentence}</StatusMark>
            {row.isLate && (
              <span className="below">
                <StatusMark status={isComplete(row) ? 'done_late' : 'overdue'}>
                  {t(isComplete(row) ? 'month.late' : 'month.lateOpen')}
                </StatusMark>
              </span>
            )}
            {row.returnedReasons.map((reason) => (
              <span key={reason} className="below">
                {reason}
              </span>
            ))}
            {row.openUntilOn && (
              <span className="below">{t('month.openUntil', { date: format.date(row.openUntilOn) })}</span>
            )}
          </>
        )
      },
      text: (row) => stateOf(row).sentence,
    },
  ]
}

/** How far a unit is, in the words of the office: what asks for an act comes first. */
function useUnitState(): (row: UnitOfMonth) => { status: Status; sentence: string } {
  const { t, format } = useWords()
  const say = useWaitingSentence()
  return (row) => {
    if (row.returned > 0)
      return {
        status: 'returned',
        sentence: t('target.reportingReturned', { count: format.number(row.returned) }),
      }
    if (row.submitted > 0)
      return { status: 'submitted', sentence: row.waitsAt.map((waiting) => say(waiting)).join('; ') }
    if (row.approved === row.targets) return { status: 'accepted', sentence: t('target.reportingDone') }
    if (row.draft > 0) return { status: 'draft', sentence: t('month.drafting', { count: row.draft }) }
    return row.approved > 0
      ? { status: 'in_progress', sentence: t('target.reportingPart') }
      : { status: 'waiting', sentence: t('month.notBegun') }
  }
}
