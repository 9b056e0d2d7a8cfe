import { type ExchangeForm, previewExchangeForm } from '#domain/exchange/contract.ts'
import { useRead } from '#web/api.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { form: ExchangeForm; chosen: { year: number; through: number } }

/** The first rows as they would leave, and the file itself. */
export function TestRun({ form, chosen }: Props) {
  const { t } = useWords()
  const { rows, total, withoutCode } = useRead(previewExchangeForm, {
    params: { id: form.id },
    query: chosen,
  })
  const address = `/api/v1/exchange-forms/${form.id}/file?year=${chosen.year}&through=${chosen.through}`
  return (
    <div className="stack">
      <p className="soft small">
        {t('exchange.rowCount', { total, shown: rows.length })}
        {withoutCode > 0 && ` ${t('exchange.withoutCode', { count: withoutCode })}`}
      </p>
      <Table
        label={t('exchange.testRun')}
        rows={rows.map((cells, at) => ({ at, cells }))}
        columns={form.columns.map(({ title }, at) => ({
          key: String(at),
          title,
          render: ({ cells }: { cells: string[] }) => cells[at] ?? '',
        }))}
        rowKey={({ at }) => String(at)}
        whole
        empty={<EmptyState title={t('exchange.nothingYet')} />}
      />
      {total > 0 && (
        <p>
          <DownloadLink href={address}>{t('exchange.download')}</DownloadLink>
        </p>
      )}
    </div>
  )
}
