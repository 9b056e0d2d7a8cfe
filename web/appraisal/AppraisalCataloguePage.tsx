import { useState } from 'react'
import {
  type Delegation,
  endDelegation,
  readAppraisalCatalogue,
  takeProposedCauses,
} from '#domain/appraisal/catalogue-contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { AppraisalTabs } from './AppraisalTabs.tsx'
import { CauseForm } from './CauseForm.tsx'
import { DelegateForm } from './DelegateForm.tsx'
import { TypeForm } from './TypeForm.tsx'
import { type KeptHere, useCauseColumns, useTypeColumns } from './settings-columns.tsx'

/** What the organisation set: kinds of drafts with their days, causes of return, and who may act in whose place. */
export function AppraisalCataloguePage() {
  const { t, why } = useWords()
  const { types, causes, delegations, can } = useRead(readAppraisalCatalogue)
  const [kept, setKept] = useState<KeptHere | null>(null)
  const whyNot = why(can.set)
  const end = () => setKept(null)
  return (
    <Page title={t('appraisal.settings')} sub={t('appraisal.settingsSub')}>
      <AppraisalTabs />
      <Section
        title={t('appraisal.types')}
        sub={t('appraisal.typesSub')}
        aside={
          <Button small why={whyNot} onClick={() => setKept({ noun: 'type', row: null })}>
            {t('appraisal.keepType')}
          </Button>
        }
      >
        <Table
          label={t('appraisal.types')}
          rows={types}
          columns={useTypeColumns(whyNot, setKept)}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('appraisal.typesNone')} />}
          copyable
        />
      </Section>
      <Section
        title={t('appraisal.causes')}
        sub={t('appraisal.causesSub')}
        aside={
          <Button small why={whyNot} onClick={() => setKept({ noun: 'cause', row: null })}>
            {t('appraisal.keepCause')}
          </Button>
        }
      >
        <Table
          label={t('appraisal.causes')}
          rows={causes}
          columns={useCauseColumns(whyNot, setKept)}
          rowKey={({ id }) => id}
          empty={<NoCauses whyNot={whyNot} />}
          copyable
        />
      </Section>
      <Section
        title={t('appraisal.delegations')}
        sub={t('appraisal.delegationsSub')}
        aside={
          <Button small why={why(can.delegate)} onClick={() => setKept({ noun: 'delegation' })}>
            {t('appraisal.delegate')}
          </Button>
        }
      >
        <Delegations delegations={delegations} />
      </Section>
      <Dialog open={kept !== null} onClose={end} title={titleOf(kept, t)}>
        {kept?.noun === 'type' && <TypeForm type={kept.row} onDone={end} />}
        {kept?.noun === 'cause' && <CauseForm cause={kept.row} next={causes.length + 1} onDone={end} />}
        {kept?.noun === 'delegation' && <DelegateForm onDone={end} />}
      </Dialog>
    </Page>
  )
}

function titleOf(kept: KeptHere | null, t: ReturnType<typeof useWords>['t']): string {
  if (kept?.noun === 'delegation') return t('appraisal.delegate')
  if (kept?.noun === 'cause') return t(kept.row ? 'appraisal.correctCause' : 'appraisal.keepCause')
  return t(kept?.row ? 'appraisal.correctType' : 'appraisal.keepType')
}

function NoCauses({ whyNot }: { whyNot: string | null }) {
  const { t } = useWords()
  const { attempt, isSending, problem } = useAct(takeProposedCauses)
  return (
    <EmptyState
      title={t('appraisal.causesNone')}
      action={
        <Button why={whyNot} busy={isSending} onClick={() => void attempt({ body: {} })}>
          {t('appraisal.takeCauses')}
        </Button>
      }
    >
      <ProblemNotice problem={problem} />
    </EmptyState>
  )
}

function Delegations({ delegations }: { delegations: readonly Delegation[] }) {
  const { t, format, why } = useWords()
  const ending = useAct(endDelegation)
  const columns: Column<Delegation>[] = [
    { key: 'from', title: t('appraisal.delegator'), render: ({ from }) => from.name },
    { key: 'to', title: t('appraisal.deputy'), render: ({ to }) => to.name },
    { key: 'unit', title: t('appraisal.unit'), render: ({ unit }) => unit.name },
    {
      key: 'begins',
      title: t('appraisal.beginsOn'),
      align: 'end',
      render: (row) => format.date(row.beginsOn),
    },
    { key: 'ends', title: t('appraisal.endsOn'), align: 'end', render: (row) => format.date(row.endsOn) },
    {
      key: 'basis',
      title: t('appraisal.basis'),
      render: ({ basis }) => <span className="soft">{basis}</span>,
    },
    {
      key: 'state',
      title: t('appraisal.inForce'),
      phone: 'untitled',
      render: ({ isInForce }) => (
        <StatusMark status={isInForce ? 'in_progress' : 'closed'}>
          {t(isInForce ? 'appraisal.inForce' : 'appraisal.notInForce')}
        </StatusMark>
      ),
    },
    {
      key: 'end',
      title: t('appraisal.endDelegation'),
      phone: 'untitled',
      align: 'end',
      render: ({ id, version, can }) => (
        <Button
          kind="quiet"
          small
          why={why(can.end)}
          busy={ending.isSending}
          onClick={() => void ending.attempt({ params: { id }, body: { version } })}
        >
          {t('appraisal.endDelegation')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <ProblemNotice problem={ending.problem} />
      <Table
        label={t('appraisal.delegations')}
        rows={delegations}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('appraisal.delegationsNone')} />}
      />
    </>
  )
}
