import type { ExchangeField } from './exchange-field.ts'

/** A fact as a form shows it: each field as plain text, a date as 2023-10-05, a number as 1234.5. */
export interface ExchangeRow {
  readonly id: string
  readonly values: Readonly<Partial<Record<ExchangeField, string>>>
}

/** A row that came back, by the fields of its columns; `row` counts from 1 as people see it. */
export interface ReturnedRow {
  readonly row: number
  readonly values: Readonly<Partial<Record<ExchangeField, string>>>
}

export interface ReturnedDifference {
  readonly row: number
  readonly id: string
  readonly field: ExchangeField
  readonly ours: string
  readonly theirs: string
}

export interface Reconciliation {
  /** How many rows were found here. */
  readonly matched: number
  /** Codes of the other system that were not known yet, by the fact that they belong to. */
  readonly learnt: readonly { readonly id: string; readonly code: string }[]
  /** The other system says another code than the one that is known. */
  readonly contradicted: readonly {
    readonly row: number
    readonly id: string
    readonly ours: string
    readonly theirs: string
  }[]
  readonly differences: readonly ReturnedDifference[]
  readonly unknown: readonly { readonly row: number; readonly words: string }[]
}

/** What may differ without anybody having said otherwise. */
const notCompared = new Set<ExchangeField>(['ordinal', 'own_code', 'external_code', 'unit_code'])

/**
 * Finds each row of a form that came back among our facts: by our own code, then by the code of the other system, then by
 * its words and unit where only one fact has them; and names what the two say differently.
 */
export function reconcile(
  facts: readonly ExchangeRow[],
  codes: ReadonlyMap<string, string>,
  returned: readonly ReturnedRow[],
): Reconciliation {
  const byOwn = uniqueBy(facts, ({ values }) => values.own_code)
  const byCode = new Map([...codes].map(([id, code]) => [code, id]))
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const byWords = uniqueBy(facts, wordsOf)
  const found = returned.map((row) => ({
    row,
    fact:
      byOwn.get(row.values.own_code ?? '') ??
      byId.get(byCode.get(row.values.external_code ?? '') ?? '') ??
      byWords.get(wordsOf(row) ?? '') ??
      null,
  }))
  const known = found.flatMap(({ row, fact }) => (fact ? [{ row, fact }] : []))
  const said = known.flatMap(({ row, fact }) => {
    const theirs = row.values.external_code ?? ''
    return theirs === '' ? [] : [{ row: row.row, id: fact.id, theirs, ours: codes.get(fact.id) ?? null }]
  })
  return {
    matched: known.length,
    learnt: said.flatMap(({ id, theirs, ours }) =>
      ours === null && !byCode.has(theirs) ? [{ id, code: theirs }] : [],
    ),
    contradicted: said.flatMap(({ row, id, theirs, ours }) =>
      ours !== null && ours !== theirs ? [{ row, id, ours, theirs }] : [],
    ),
    differences: known.flatMap(({ row, fact }) => differencesOf(row, fact)),
    unknown: found.flatMap(({ row, fact }) =>
      fact
        ? []
        : [
            {
              row: row.row,
              words: row.values.title ?? row.values.indicator ?? row.values.external_code ?? '',
            },
          ],
    ),
  }
}

function differencesOf({ row, values }: ReturnedRow, fact: ExchangeRow): ReturnedDifference[] {
  return Object.entries(values).flatMap(([name, theirs]) => {
    const field = name as ExchangeField
    const ours = fact.values[field] ?? ''
    if (notCompared.has(field) || alike(ours) === alike(theirs)) return []
    return [{ row, id: fact.id, field, ours, theirs }]
  })
}

const alike = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')

const wordsOf = ({ values }: Pick<ReturnedRow, 'values'>): string | undefined => {
  const words = values.title ?? values.indicator
  return words ? `${alike(words)}\n${alike(values.unit ?? '')}` : undefined
}

/** Those that alone have their key. */
function uniqueBy<T>(all: readonly T[], keyOf: (each: T) => string | undefined): Map<string, T> {
  const groups = Map.groupBy(all, keyOf)
  return new Map(
    [...groups].flatMap(([key, [only, ...others]]) =>
      key !== undefined && key !== '' && only !== undefined && others.length === 0
        ? [[key, only] as const]
        : [],
    ),
  )
}
