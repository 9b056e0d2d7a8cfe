import type { PlainTable } from '#documents/in/xlsx/plain-table.ts'
import type { returnExchangeForm as route } from '#domain/exchange/contract.ts'
import type { ExchangeField } from '#domain/exchange/exchange-field.ts'
import { type ExchangeRow, type ReturnedRow, reconcile } from '#domain/exchange/reconcile.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { refused } from '#server/kernel/problem.ts'
import { keepCodes, loadCodes } from './codes.ts'
import { tableOf } from './example.ts'
import { listFacts } from './facts.ts'
import { type KeptForm, getForm } from './forms.ts'
import { comparedValues } from './written-row.ts'

const mostShown = 500

export const prepareReturn: Prepare<typeof route, PlainTable> = ({ query }, context, bytes) =>
  tableOf(context, bytes, query)

/** Keeps the codes that a form brought back, and names what the two systems say differently; nothing else changes. */
export const returnExchangeForm: PreparedCommand<typeof route, PlainTable> = async (
  { params, query },
  context,
  table,
) => {
  const { tx } = context
  const form = await getForm(tx, params.id)
  const codes = await loadCodes(tx, form.id, form.about)
  const rows: ExchangeRow[] = []
  for await (const fact of listFacts({ ...context, calendarVersion: null, db: tx }, form, query))
    rows.push({ id: fact.id, values: comparedValues(form.columns, fact) })
  const found = reconcile(rows, codes, returnedRows(form, table))
  const learnt = onceEach(found.learnt)
  await keepCodes(tx, form.id, form.about, learnt)
  const whatOf = new Map(
    rows.map(({ id, values }) => [id, values.title ?? values.indicator ?? values.own_code ?? '']),
  )
  return {
    rows: table.rows.length,
    matched: found.matched,
    learnt: learnt.length,
    contradicted: found.contradicted
      .slice(0, mostShown)
      .map(({ id, ...rest }) => ({ ...rest, what: whatOf.get(id) ?? '' })),
    differences: found.differences
      .slice(0, mostShown)
      .map((each) => ({ ...each, what: whatOf.get(each.id) ?? '' })),
    differenceCount: found.differences.length,
    unknown: found.unknown.slice(0, mostShown),
    unknownCount: found.unknown.length,
  }
}

/** A code that two rows bring, or two codes for one fact: the first counts, the rest is named the next time. */
function onceEach(learnt: readonly { readonly id: string; readonly code: string }[]) {
  const [ids, codes] = [new Set<string>(), new Set<string>()]
  return learnt.filter(({ id, code }) => {
    if (ids.has(id) || codes.has(code)) return false
    ids.add(id)
    codes.add(code)
    return true
  })
}

/** The columns of the file by their headings; in another order, or with others between, they are found all the same. */
function returnedRows(form: KeptForm, table: PlainTable): ReturnedRow[] {
  const titled = new Map(table.titles.map((title, at) => [alike(title), at]))
  const places = form.columns.flatMap(({ title, field }) => {
    const at = titled.get(alike(title))
    return field && at !== undefined ? [{ field, at }] : []
  })
  if (places.length < 2) throw refused('not_this_exchange_form')
  return table.rows.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(
      places.flatMap(({ field, at }): [ExchangeField, string][] => {
        const text = cells[at] ?? ''
        return text === '' ? [] : [[field, text]]
      }),
    ),
  }))
}

const alike = (title: string): string => normalizeLine(title).toLocaleLowerCase('vi')
