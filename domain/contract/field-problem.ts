import type { FieldProblem } from './problem.ts'
import type { SchemaIssue } from './route.ts'

/** A value at a dotted path, undefined when the way ends early. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => Object.getOwnPropertyDescriptor(Object(value), step)?.value, values)
}

/** A schema's complaint, alike in the form and at the binder: path, code, and what its sentence needs. */
export function fieldProblemOf(issue: SchemaIssue, values: unknown): FieldProblem {
  const path = issue.path.map(String).join('.')
  const facts = new Map(Object.entries(issue))
  const limits = { minimum: Number(facts.get('minimum') ?? 0), maximum: Number(facts.get('maximum') ?? 0) }
  return { path, code: codeOf(issue, facts, valueAt(values, path)), params: limits }
}

function codeOf(issue: SchemaIssue, facts: Map<string, unknown>, value: unknown): string {
  const isNamed = /^[a-z]+(_[a-z]+)+$/.test(issue.message)
  // Only a rule across fields complains of what may be left out; it says better than "required" why not here.
  if (isNamed && issue.code === 'custom' && (value === null || value === undefined)) return issue.message
  const isEmpty = value === undefined || value === null || value === ''
  const isEmptyList = Array.isArray(value) && value.length === 0
  if (isEmpty || isEmptyList) return isEmptyList ? 'choose' : 'required'
  if (isNamed) return issue.message
  const origin = facts.get('origin')
  if (issue.code === 'too_small')
    return { string: 'too_short', array: 'too_few' }[String(origin)] ?? 'too_small'
  if (issue.code === 'too_big') return { string: 'too_long', array: 'too_many' }[String(origin)] ?? 'too_big'
  return 'invalid'
}
