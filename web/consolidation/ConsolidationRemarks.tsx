import type { Remark } from '#domain/consolidation/contract.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'
import { useRemark } from './use-remark.ts'

type Props = { consolidation: Consolidation; isProblem: boolean }

/** Every cell that stops a file from being written, or every one worth knowing of, by file and by kind. */
export function ConsolidationRemarks({ consolidation, isProblem }: Props) {
  const { t } = useWords()
  const filters = useFilters({ file: '', kind: '' })
  const columns = useRemarkColumns(consolidation, isProblem)
  const all = consolidation.remarks.filter((remark) => remark.isProblem === isProblem)
  const count = consolidation.counts.reduce(
    (total, each) => total + (each.isProblem === isProblem ? each.count : 0),
    0,
  )
  if (count === 0) return null
  const [file, kind] = isProblem ? [filters.valueOf('file'), filters.valueOf('kind')] : ['', '']
  const shown = all.filter(({ fileId, code }) => (!file || fileId === file) && (!kind || code === kind))
  const title = t(isProblem ? 'consolidation.wrong' : 'consolidation.notices')
  const sub = shown.length < count ? t('consolidation.wrongOf', { shown: shown.length, count }) : undefined
  return (
    <Section title={title} sub={sub} minor={!isProblem}>
      {isProblem && <RemarkFilters consolidation={consolidation} filters={filters} />}
      <Table
        label={title}
        rows={shown}
        columns={columns}
        rowKey={({ fileId, sheet, cell, code, value }) => `${fileId} ${sheet} ${cell} ${code} ${value}`}
        empty={<EmptyState title={t('consolidation.noWrong')} />}
        copyable
      />
    </Section>
  )
}

function RemarkFilters(props: {
  consolidation: Consolidation
  filters: ReturnType<typeof useFilters<'file' | 'kind'>>
}) {
  const { t } = useWords()
  const { consolidation, filters } = props
  const say = useRemark()
  const wrong = consolidation.files.filter(({ problems }) => problems > 0)
  const kinds = consolidation.counts.filter((each) => each.isProblem)
  // The sentence without the figures of one cell: what its parameters fill is left open.
  const kindWord = (code: string) => say({ isProblem: true, code, params: {} }).replace(/\{\w+\}/g, '…')
  if (wrong.length < 2 && kinds.length < 2) return null
  return (
    <FilterBar filters={filters}>
      <SelectField
        field={filters.field('file')}
        label={t('consolidation.file')}
        options={wrong.map(({ id, name, problems }) => ({ value: id, label: `${name} (${problems})` }))}
        placeholder={t('consolidation.allFiles')}
      />
      <SelectField
        field={filters.field('kind')}
        label={t('consolidation.kind')}
        options={kinds.map(({ code, count }) => ({ value: code, label: `${kindWord(code)} (${count})` }))}
        placeholder={t('consolidation.allKinds')}
      />
    </FilterBar>
  )
}

function useRemarkColumns({ files }: Consolidation, isProblem: boolean): Column<Remark>[] {
  const { t } = useWords()
  const say = useRemark()
  const nameOf = new Map(files.map(({ id, name }) => [id, name]))
  const column = (key: string, title: string, text: (remark: Remark) => string): Column<Remark> => ({
    key,
    title,
    text,
    sort: text,
    render: (remark) => text(remark) || '–',
  })
  const fileColumn = column('file', t('consolidation.file'), ({ fileId }) => nameOf.get(fileId) ?? '')
  return [
    ...(files.length > 1 ? [fileColumn] : []),
    column('cell', t('consolidation.cell'), ({ sheet, cell }) => `${sheet}!${cell}`),
    column('value', t('consolidation.value'), ({ value }) => value),
    column('sentence', t(isProblem ? 'consolidation.sentence' : 'consolidation.remark'), say),
  ]
}
