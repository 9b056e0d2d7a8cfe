import type { CellRemark } from '#domain/target/import-contract.ts'
import { isDecimal } from '#domain/quantity/decimal.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ImportAnswer } from './ImportPage.tsx'

/** Every cell that stops the import, by its address, with what to mend; nothing has been written. */
export function ImportProblems({ answer, onDefine }: { answer: ImportAnswer; onDefine: () => void }) {
  const { t } = useWords()
  const columns = useRemarkColumns('cell')
  return (
    <div className="stack">
      <Notice
        kind="refused"
        title={t('target.importProblems', { count: answer.problems.length })}
        actions={answer.mayDefine && <Button onClick={onDefine}>{t('target.importDefine')}</Button>}
      >
        {t('target.importProblemsBody')}
      </Notice>
      <Section title={t('target.importWrong')}>
        <Table
          label={t('target.importWrong')}
          rows={answer.problems}
          columns={columns}
          rowKey={({ cell, code, value }) => `${cell} ${code} ${value}`}
          copyable
        />
      </Section>
      <ImportNotices notices={answer.notices} />
    </div>
  )
}

/** What was passed over: it stops nothing, and its author should know. */
export function ImportNotices({ notices }: { notices: readonly CellRemark[] }) {
  const { t } = useWords()
  const columns = useRemarkColumns('notice')
  if (notices.length === 0) return null
  return (
    <Section title={t('target.importNotices')} minor>
      <Table
        label={t('target.importNotices')}
        rows={notices}
        columns={columns}
        rowKey={({ cell, code }) => `${cell} ${code}`}
      />
    </Section>
  )
}

function useRemarkColumns(of: 'cell' | 'notice'): Column<CellRemark>[] {
  const { t } = useWords()
  const say = useRemark(of)
  return [
    {
      key: 'cell',
      title: t('target.importCell'),
      width: '70px',
      render: ({ cell }) => cell,
      text: ({ cell }) => cell,
    },
    {
      key: 'value',
      title: t('target.importValue'),
      render: ({ value }) => value || '–',
      text: ({ value }) => value,
    },
    {
      key: 'wrong',
      title: t(of === 'cell' ? 'target.importWrong' : 'target.importRemark'),
      render: say,
      text: say,
    },
  ]
}

function useRemark(of: 'cell' | 'notice') {
  const { t, find, format } = useWords()
  const shown = (name: string, value: string | number): string | number => {
    if (name === 'column') return find(`target.column.${value}`) ?? value
    return typeof value === 'string' && isDecimal(value) && name !== 'first' ? format.number(value) : value
  }
  return ({ code, params }: CellRemark): string => {
    const named = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, shown(name, value)]),
    )
    const cured = 'cure' in params ? find(`target.${of}.${code}_cure`, named) : null
    return cured ?? find(`target.${of}.${code}`, named) ?? t('field.invalid')
  }
}
