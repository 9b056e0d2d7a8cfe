import { type ConsolidatedFile, leaveOutWorkbook } from '#domain/consolidation/contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'

/** Every file, of which units it speaks, and whether it can be written. */
export function ConsolidationFiles({ consolidation }: { consolidation: Consolidation }) {
  const { t, format } = useWords()
  const { id, files } = consolidation
  const leave = useAct(leaveOutWorkbook)
  const state = useFileState()
  const unitsOf = useUnitsOf()
  const columns: Column<ConsolidatedFile>[] = [
    {
      key: 'name',
      title: t('consolidation.file'),
      phone: 'untitled',
      render: ({ name }) => name,
      sort: ({ name }) => name,
    },
    { key: 'units', title: t('consolidation.units'), render: unitsOf, sort: unitsOf },
    {
      key: 'rows',
      title: t('consolidation.rows'),
      align: 'end',
      render: ({ rows }) => format.number(rows),
      sort: ({ rows }) => rows,
    },
    {
      key: 'state',
      title: t('target.state'),
      render: state,
      sort: ({ problems, unreadable }) => (unreadable ? Number.MAX_SAFE_INTEGER : problems),
      text: state,
    },
    {
      key: 'leave',
      title: '',
      phone: 'untitled',
      render: ({ id: fileId, isLeftOut, version }) => (
        <Button
          small
          busy={leave.isSending}
          onClick={() =>
            void leave.attempt({ params: { id, fileId }, body: { isLeftOut: !isLeftOut, version } })
          }
        >
          {t(isLeftOut ? 'consolidation.takeIn' : 'consolidation.leaveOut')}
        </Button>
      ),
    },
  ]
  return (
    <Section title={t('consolidation.files')} sub={t('consolidation.earlierFiles', { count: files.length })}>
      <ProblemNotice problem={leave.problem} />
      <Table
        label={t('consolidation.files')}
        rows={files}
        columns={columns}
        rowKey={(file) => file.id}
        marked={({ problems, unreadable }) => problems > 0 || unreadable !== null}
        copyable
      />
    </Section>
  )
}

function useFileState() {
  const { t, find } = useWords()
  return ({ isLeftOut, unreadable, problems }: ConsolidatedFile): string => {
    if (isLeftOut) return t('consolidation.leftOut')
    if (unreadable) {
      return find(`reason.${unreadable.code}`, unreadable.params) ?? t('consolidation.unreadable')
    }
    return problems > 0 ? t('consolidation.problems', { count: problems }) : t('consolidation.clean')
  }
}

function useUnitsOf() {
  const { t } = useWords()
  return ({ units }: ConsolidatedFile): string => {
    const [first, ...others] = units
    if (!first) return '–'
    return others.length === 0
      ? first.shortName
      : t('consolidation.unitCount', { first: first.shortName, count: others.length })
  }
}
