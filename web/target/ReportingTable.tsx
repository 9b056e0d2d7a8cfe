import type { Reporting } from '#domain/target/actual-contract.ts'
import { listReporting } from '#domain/target/actual-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

const submittedOf = (row: Reporting): number => row.submitted + row.approved

/** Which units have reported a month, and what waits for the office. */
export function ReportingTable({ year, month }: { year: number; month: number }) {
  const { t, format } = useWords()
  const { units } = useRead(listReporting, { query: { year, month } })
  const complete = units.filter((row) => submittedOf(row) === row.targets)
  const columns = useReportingColumns()
  return (
    <>
      <p className="small quiet">
        {t('target.reportingOf', {
          part: format.number(complete.length),
          whole: format.number(units.length),
        })}
      </p>
      <Table
        label={t('target.reporting', { month })}
        rows={units}
        columns={columns}
        rowKey={(row) => row.unit.id}
        to={(row) => paths.targetEntryOf(row.unit.id, year, month)}
      />
    </>
  )
}

function useReportingColumns(): Column<Reporting>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'unit',
      title: t('target.unit'),
      render: (row) => row.unit.shortName,
      sort: (row) => row.unit.shortName,
    },
    {
      key: 'reported',
      title: t('target.reported'),
      align: 'end',
      render: (row) =>
        t('target.reportedOf', { part: format.number(submittedOf(row)), whole: format.number(row.targets) }),
      sort: (row) => submittedOf(row) / row.targets,
    },
    {
      key: 'on',
      title: t('target.lastSubmitted'),
      align: 'end',
      render: (row) => format.date(row.lastSubmittedOn),
      sort: (row) => row.lastSubmittedOn,
    },
    {
      key: 'state',
      title: t('target.state'),
      phone: 'untitled',
      render: (row) => <ReportingState row={row} />,
      sort: (row) => row.submitted * 100 + row.returned,
    },
  ]
}

function ReportingState({ row }: { row: Reporting }) {
  const { t, format } = useWords()
  const say = (status: Status, sentence: string) => <StatusMark status={status}>{sentence}</StatusMark>
  if (row.returned > 0)
    return say('returned', t('target.reportingReturned', { count: format.number(row.returned) }))
  if (row.submitted > 0)
    return say('submitted', t('target.reportingWaiting', { count: format.number(row.submitted) }))
  if (row.approved === row.targets) return say('accepted', t('target.reportingDone'))
  return row.approved > 0
    ? say('in_progress', t('target.reportingPart'))
    : say('waiting', t('target.reportingNone'))
}
