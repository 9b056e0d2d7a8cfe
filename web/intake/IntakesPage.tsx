import { useNavigate, useSearchParams } from 'react-router'
import { type IntakeSummary, listIntakes } from '#domain/intake/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ReadingMeasure } from './ReadingMeasure.tsx'
import { IntakeStateMark } from './IntakeStateMark.tsx'
import { useReadInRefusal } from './use-read-in-refusal.ts'

/** Documents read in, latest first, and how far each has been looked at. */
export function IntakesPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const refusal = useReadInRefusal()
  const readIn = () => void navigate(paths.readIn)
  useActions([{ title: t('intake.readIn'), key: 'n', why: refusal, run: readIn }])
  return (
    <Page
      title={t('intake.title')}
      sub={t('intake.sub')}
      actions={
        <Button kind="primary" why={refusal} onClick={readIn}>
          {t('intake.readIn')}
        </Button>
      }
    >
      <IntakeList />
      <ReadingMeasure />
    </Page>
  )
}

function IntakeList() {
  const { t } = useWords()
  const [search] = useSearchParams()
  const after = search.get('after')
  const { rows, next } = useRead(listIntakes, after ? { query: { after } } : {})
  const columns = useIntakeColumns()
  return (
    <>
      <Table
        label={t('intake.list')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        to={(row) => paths.intakeOf(row.id)}
        empty={<EmptyState title={t('intake.none')}>{t('intake.noneHint')}</EmptyState>}
      />
      {(next || after) && (
        <p className="row">
          {after && <ButtonLink to={paths.intake}>{t('intake.newest')}</ButtonLink>}
          {next && <ButtonLink to={paths.intakeFrom(next)}>{t('intake.older')}</ButtonLink>}
        </p>
      )}
    </>
  )
}

function useIntakeColumns(): Column<IntakeSummary>[] {
  const { t, format } = useWords()
  return [
    { key: 'name', title: t('intake.name'), render: (row) => row.name, sort: (row) => row.name },
    {
      key: 'state',
      title: t('intake.state'),
      render: (row) => <IntakeStateMark state={row.state} />,
      sort: (row) => row.state,
    },
    {
      key: 'progress',
      title: t('intake.progress'),
      align: 'end',
      render: (row) => <Progress intake={row} />,
      sort: (row) => row.confirmed,
    },
    {
      key: 'readOn',
      title: t('intake.readOn'),
      align: 'end',
      render: (row) => format.date(row.createdOn),
      sort: (row) => row.createdOn,
    },
  ]
}

function Progress({ intake }: { intake: IntakeSummary }) {
  const { t, format } = useWords()
  if (intake.total === 0) return <span className="quiet">{t('intake.nothingRead')}</span>
  return (
    <>
      {format.of(intake.confirmed, intake.total)}
      {intake.dismissed > 0 && (
        <span className="below">{t('intake.dropped', { count: intake.dismissed })}</span>
      )}
    </>
  )
}
