import type { FieldProblem, ProblemBody, ProblemCode } from '#domain/contract/problem.ts'
import type { FindSentence, Params } from '#web/words/words.ts'

/** What can go wrong on this side: the way is lost, or the person called it off. */
export type FailureCode = ProblemCode | 'network_lost' | 'called_off'

/** A request that failed: refused by the server, or ended on the way. */
export class ApiProblem extends Error {
  readonly code: FailureCode
  readonly body: Partial<ProblemBody>

  constructor(code: FailureCode, body: Partial<ProblemBody> = {}) {
    super(code)
    this.name = 'ApiProblem'
    this.code = code
    this.body = body
  }

  get fields(): readonly FieldProblem[] {
    return this.body.fields ?? []
  }
}

const shown = (params: Record<string, string | number | boolean | null> = {}): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value ?? '–')]))

/** Why a thing may not be done, in a sentence; null for a reason that has none yet. */
const reasonSentence = (find: FindSentence, reason: string, params?: Params): string | null =>
  find(`reason.${reason}`, params)

/** What a failure says to its reader: the reason when it has one, otherwise the sentence of its code. */
export function problemSentence(find: FindSentence, error: unknown): string {
  if (!(error instanceof ApiProblem)) return find('problem.unexpected') ?? 'unexpected'
  const { reason } = error.body
  const why = reason ? reasonSentence(find, reason, shown(error.body.params)) : null
  return why ?? find(`problem.${error.code}`) ?? error.code
}

/** What is wrong with one field; a sentence whose limits are not known gives way to the general one. */
export function fieldSentence(find: FindSentence, field: Pick<FieldProblem, 'code' | 'params'>): string {
  const sentence = find(`field.${field.code}`, shown(field.params))
  return sentence && !sentence.includes('{') ? sentence : (find('field.invalid') ?? field.code)
}
