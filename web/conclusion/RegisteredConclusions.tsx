import { Link } from 'react-router'
import type { ConclusionStanding } from '#domain/meeting/conclusion-standing.ts'
import type { RegisteredConclusion } from '#domain/meeting/register-contract.ts'
import { paths } from '#web/paths.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

const marks: Record<ConclusionStanding, Status> = {
  open: 'open',
  overdue: 'overdue',
  claimed: 'submitted',
  verified: 'accepted',
  cancelled: 'cancelled',
  direction: 'accepted',
  statement: 'planned',
}

type Props = { label: string; rows: readonly RegisteredConclusion[]; withMeeting?: boolean }

/** Conclusions with what became of each: the chain opens at every link of it. */
export function RegisteredConclusions({ label, rows, withMeeting = false }: Props) {
  return (
    <Table
      label={label}
      rows={rows}
      columns={useRegisterColumns(withMeeting)}
      rowKey={(row) => row.id}
      whole
      copyable
    />
  )
}

function useRegisterColumns(withMeeting: boolean): Column<RegisteredConclusion>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'text',
      title: t('conclusion.conclusion'),
      width: '38%',
      render: ({ meeting, ordinal, text, leadUnit, cooperatingUnits }) => (
        <>
          <span className="strong figures">{ordinal}.</span> {text}
          <span className="below">
            {withMeeting && (
              <>
                <Link to={paths.meeting(meeting.id)}>
                  {meeting.title} ({format.date(meeting.heldOn)})
                </Link>
                {leadUnit && ' · '}
              </>
            )}
            {leadUnit && t('meeting.leadIs', { name: leadUnit.shortName })}
            {cooperatingUnits.length > 0 &&
              ` · ${t('meeting.cooperatingAre', { names: cooperatingUnits.map(({ shortName }) => shortName).join(', ') })}`}
          </span>
        </>
      ),
    },
    {
      key: 'due',
      title: t('meeting.dueOn'),
      render: ({ dueOn }) => <span className="figures nowrap">{dueOn ? format.date(dueOn) : '–'}</span>,
    },
    {
      key: 'standing',
      title: t('conclusion.standing'),
      phone: 'untitled',
      render: ({ standing, task }) => (
        <>
          <StatusMark status={marks[standing]}>{t(`conclusion.standing.${standing}`)}</StatusMark>
          {task && (
            <span className="below">
              {standing === 'overdue'
                ? t('meeting.daysLate', { count: task.daysLate })
                : task.verifiedOn
                  ? format.date(task.verifiedOn)
                  : task.claimedOn
                    ? t('meeting.claimedOn', { date: format.date(task.claimedOn) })
                    : t('meeting.progress', { percent: task.progressPercent })}
            </span>
          )}
        </>
      ),
    },
    { key: 'chain', title: t('conclusion.chain'), render: (row) => <Chain row={row} /> },
  ]
}

/** Clause, task, evidence, acceptance, next meeting; what is not there yet is not written. */
function Chain({ row }: { row: RegisteredConclusion }) {
  const { t, format } = useWords()
  const { clause, task, recommendation, evidence, returns, quality, nextMeeting, lastReport } = row
  return (
    <>
      <span className="row small">
        {clause && <span>{t('conclusion.clause', { address: clause })}</span>}
        {task && (
          <Link to={paths.task(task.id)}>
            {t('meeting.taskOf', { number: task.number, year: task.year })}
          </Link>
        )}
        {recommendation && (
          <Link to={paths.recommendation(recommendation.id)}>
            {t('recommendation.number', { number: recommendation.number, year: recommendation.year })}
          </Link>
        )}
        {task && evidence > 0 && (
          <Link to={paths.task(task.id)}>{t('conclusion.evidence', { count: evidence })}</Link>
        )}
        {returns > 0 && <span>{t('conclusion.returns', { count: returns })}</span>}
        {quality && <span>{t(`conclusion.quality.${quality}`)}</span>}
        {nextMeeting && (
          <Link to={paths.meeting(nextMeeting.id)}>
            {t('conclusion.next', { date: format.date(nextMeeting.heldOn) })}
          </Link>
        )}
      </span>
      {lastReport && <span className="below">{lastReport}</span>}
    </>
  )
}
