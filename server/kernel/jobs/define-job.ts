import type { Schema } from '#domain/contract/route.ts'
import type { JobKind, JobProgress } from '#domain/job/job.ts'
import type { CommandContext, QueryContext } from '#server/kernel/context.ts'

/** What long work is done with: the reads of whoever asked, and a signal that is given when it must stop. */
export interface JobContext extends QueryContext {
  readonly signal: AbortSignal
}

/**
 * Tells how far the work has come, as often as one likes: it is written a few times a second. To be awaited, for it lets
 * the server breathe. Throws when the work is cancelled or the server stops: let that pass.
 */
export type Report = (progress: Partial<JobProgress>) => Promise<void>

/** A kind of long work. What it does to the organisation, it does in `write` and nowhere else. */
interface Definition<Input, Prepared, Result> {
  readonly kind: JobKind
  /** Under which the log records what `write` changes. */
  readonly verb: string
  readonly input: Schema<Input>
  readonly result: Schema<Result>
  /** The long part, outside of any transaction. It may be begun again from its start, so it changes nothing itself. */
  readonly run: (context: JobContext, input: Input, report: Report) => Promise<Prepared>
  /** The short part, in the one transaction that ends the job: its effect happens once or not at all. */
  readonly write: (prepared: Prepared, context: CommandContext, input: Input) => Promise<Result>
}

/** Writes what was prepared, in the transaction handed in; answers the result to be kept. */
type Write = (context: CommandContext) => Promise<unknown>

/** A kind of long work as the worker holds it: from a stored input to what is to be written. */
export interface JobDefinition<Input = never> {
  readonly kind: JobKind
  readonly verb: string
  readonly input: Schema<Input>
  readonly prepare: (context: JobContext, stored: unknown, report: Report) => Promise<Write>
}

/** Binds long work to its schemas: what it is given and what it gives are checked, whoever wrote them. */
export function defineJob<Input, Prepared, Result>({
  kind,
  verb,
  input,
  result,
  run,
  write,
}: Definition<Input, Prepared, Result>): JobDefinition<Input> {
  return {
    kind,
    verb,
    input,
    async prepare(context, stored, report) {
      const given = checked(input, stored, `the input of ${kind}`)
      const prepared = await run(context, given, report)
      return async (commandContext) =>
        checked(result, await write(prepared, commandContext, given), `the result of ${kind}`)
    },
  }
}

function checked<T>(schema: Schema<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new TypeError(`${what} is not what its schema says: ${parsed.error.issues[0]?.message ?? ''}`)
}
