import type { CellRemark } from '#domain/target/import-contract.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { useRemark } from './use-remark.ts'

/** The cells that stop a large workbook, by their addresses. */
export function LargeImportProblems({ problems }: { problems: readonly CellRemark[] }) {
  const { t } = useWords()
  const say = useRemark()
  const sentence = (remark: CellRemark): string => say({ isProblem: true, ...remark })
  const columns: Column<CellRemark>[] = [
    {
      key: 'cell',
      title: t('consolidation.cell'),
      render: ({ cell }) => cell,
      text: ({ cell }) => cell,
    },
    {
      key: 'value',
      title: t('consolidation.value'),
      render: ({ value }) => value || '–',
      text: ({ value }) => value,
    },
    { key: 'sentence', title: t('consolidation.sentence'), render: sentence, text: sentence },
  ]
  return (
    <Table
      label={t('consolidation.wrong')}
      rows={problems}
      columns={columns}
      rowKey={({ cell, code, value }) => `${cell} ${code} ${value}`}
      copyable
    />
  )
}
