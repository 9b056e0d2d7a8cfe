import type { Decision } from '#domain/decision/decision.ts'
import type { FieldProblem, ProblemCode } from '#domain/contract/problem.ts'

export interface ProblemDetail {
  reason?: string
  params?: Record<string, string | number | boolean | null>
  fields?: FieldProblem[]
  /** On a conflict: the row as it stands now. */
  current?: unknown
}

/** A failure that its cause explains to the person; anything else that is thrown is `unexpected`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: ProblemDetail

  constructor(code: ProblemCode, detail: ProblemDetail = {}) {
    super(detail.reason ? `${code}: ${detail.reason}` : code)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
  }
}

export const notFound = (reason?: string): Problem => new Problem('not_found', reason ? { reason } : {})
export const conflict = (current: unknown): Problem => new Problem('conflict', { current })
export const refused = (reason: string, params?: ProblemDetail['params']): Problem =>
  new Problem('refused', params ? { reason, params } : { reason })
export const invalid = (fields: FieldProblem[]): Problem => new Problem('invalid', { fields })

/** Policy: throws `forbidden` with the reason unless allowed. */
export function permit(decision: Decision): void {
  if (!decision.allowed) throw new Problem('forbidden', { reason: decision.reason })
}

/** Rule of the domain: throws `refused` with the reason unless allowed. */
export function insist(decision: Decision): void {
  if (!decision.allowed) throw refused(decision.reason)
}

/** Returns the row or throws `not_found`. */
export function found<Row>(row: Row | undefined | null): Row {
  if (row === undefined || row === null) throw notFound()
  return row
}

/** Throws `conflict` with the row as it stands unless the reader saw this version of it. */
export function sameVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) throw conflict(row)
}
