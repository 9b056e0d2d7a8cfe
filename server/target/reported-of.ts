import { sql } from 'kysely'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { ActualState } from '#domain/target/actual.ts'
import type { MonthValue } from '#domain/target/month.ts'

/**
 * The figures of a target as one text, `month/value/base/state` each, in order: read for ten thousands of targets, it
 * costs a fraction of as many columns. Of rows of `actual a`; null when there are none.
 */
export const figuresText = sql<string | null>`string_agg(
  concat_ws('/', a.month, a.value, coalesce(a.base::text, '-'), a.state), ' ' order by a.month)`

/** What is reported, in order of its periods. */
export function reportedOf(figures: string | null): MonthValue[] {
  if (figures === null) return []
  return figures.split(' ').map((figure) => {
    const [month, value, base] = figure.split('/')
    return { month: Number(month), value: value as Decimal, base: base === '-' ? null : (base as Decimal) }
  })
}

const waiting: ActualState = 'submitted'

/** The months among them that are submitted and not yet approved. */
export const unapprovedOf = (figures: string | null): number[] =>
  (figures?.split(' ') ?? []).flatMap((figure) =>
    figure.endsWith(waiting) ? [Number.parseInt(figure, 10)] : [],
  )
