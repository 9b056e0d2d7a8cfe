import { Readable } from 'node:stream'
import type {
  ExchangeColumn,
  downloadExchangeForm as downloadRoute,
  previewExchangeForm as previewRoute,
} from '#domain/exchange/contract.ts'
import type { ExchangeField } from '#domain/exchange/exchange-field.ts'
import { canExchange } from '#domain/exchange/policy.ts'
import { streamWorkbook } from '#documents/out/xlsx/stream-workbook.ts'
import type { DownloadQuery, Query } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { countFacts, listFacts } from './facts.ts'
import { getForm } from './forms.ts'
import { shownValue, writtenRow } from './written-row.ts'

const rowsShown = 10

export const previewExchangeForm: Query<typeof previewRoute> = async ({ params, query }, context) => {
  permit(canExchange(context.actor))
  const form = await getForm(context.db, params.id)
  const rows: string[][] = []
  for await (const fact of listFacts(context, form, query, rowsShown)) {
    rows.push(writtenRow(form.columns, fact).map(shownValue))
    if (rows.length === rowsShown) break
  }
  return { rows, ...(await countFacts(context, form, query)) }
}

const dates = new Set<ExchangeField>(['assigned_on', 'first_due_on', 'due_on'])
const numbers = new Set<ExchangeField>(['ordinal', 'extensions', 'progress', 'year'])
const wide = new Set<ExchangeField>(['title', 'indicator', 'required_quality'])

const columnOf = ({ title, field }: ExchangeColumn) => ({
  title,
  width: field && wide.has(field) ? 44 : 18,
  ...(field && dates.has(field) ? { holds: 'date' as const } : {}),
  ...(field && numbers.has(field) ? { holds: 'number' as const } : {}),
})

export const downloadExchangeForm: DownloadQuery<typeof downloadRoute> = async (
  { params, query },
  context,
) => {
  permit(canExchange(context.actor))
  const form = await getForm(context.db, params.id)
  const rows = (async function* () {
    for await (const fact of listFacts(context, form, query)) yield writtenRow(form.columns, fact)
  })()
  const sheet = { name: form.sheet, columns: form.columns.map(columnOf), rows }
  return {
    bytes: Readable.from(streamWorkbook(sheet, context.organization)),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `${form.name}, ${query.year}.xlsx`,
  }
}
