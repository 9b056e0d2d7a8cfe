import { useParams } from 'react-router'
import { getBatch, undoBulkAct } from '#domain/task/bulk-contract.ts'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { useAct, useRead } from '#web/api.ts'
import { countsOf } from '#web/obligation/cell-words.ts'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { FourCells } from '#web/ui/FourCells.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'

/** The common head of a task given to many units: how all of them stand. */
export function BatchPage() {
  const { id = '' } = useParams()
  return (
    <Waiting lines={10}>
      <Batch id={id} />
    </Waiting>
  )
}

function Batch({ id }: { id: string }) {
  const { t, format, why } = useWords()
  const batch = useRead(getBatch, { params: { id } })
  const undo = useAct(undoBulkAct)
  const { act } = batch
  const said = { unit: batch.givenBy.name, date: format.date(batch.assignedOn), count: batch.rows.length }
  return (
    <Page
      title={batch.title}
      sub={t(act.undoneAt ? 'task.batchUndone' : 'task.batchSub', said)}
      crumbs={[{ title: t('task.title'), to: paths.tasks }]}
      actions={
        !act.undoneAt && (
          <Button
            why={why(act.can.undo)}
            busy={undo.isSending}
            onClick={() => void undo.attempt({ params: { id: act.id }, body: {} })}
          >
            {t('task.undoAssign')}
          </Button>
        )
      }
    >
      <ProblemNotice problem={undo.problem} />
      <Section
        title={t('task.bar')}
        sub={t('task.batchCount', { count: batch.rows.length - batch.cancelled })}
      >
        <FourCells counts={countsOf(batch.cells)} />
      </Section>
      <Section title={t('task.batchUnits')}>
        <Table
          label={t('task.batchUnits')}
          rows={batch.rows}
          columns={useUnitColumns()}
          rowKey={(row) => row.id}
          to={(row) => paths.task(row.id)}
          copyable
        />
      </Section>
    </Page>
  )
}

function useUnitColumns(): Column<Obligation>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'unit',
      title: t('task.lead'),
      width: '40%',
      render: (row) => row.owedBy.name,
      sort: (row) => row.owedBy.name,
      text: (row) => row.owedBy.name,
    },
    {
      key: 'due',
      title: t('task.due'),
      align: 'end',
      render: (row) => format.date(row.dueOn),
      text: (row) => format.date(row.dueOn),
    },
    {
      key: 'state',
      title: t('task.state'),
      render: (row) => (
        <>
          <DueMark row={row} />
          <span className="below">{t(`task.state_${row.state}`)}</span>
        </>
      ),
      sort: (row) => row.state,
      text: (row) => t(`task.state_${row.state}`),
    },
    {
      key: 'progress',
      title: t('task.progress'),
      align: 'end',
      render: (row) => t('task.percentDone', { percent: row.progressPercent }),
      sort: (row) => row.progressPercent,
      text: (row) => row.progressPercent,
    },
  ]
}
