import * as z from 'zod'
import type { verifyLog as route } from '#domain/event/contract.ts'
import { canReadLog } from '#domain/event/policy.ts'
import { type LogVerification, logVerificationSchema } from '#domain/event/verification.ts'
import type { Command } from '#server/kernel/context.ts'
import { type JobContext, type Report, defineJob } from '#server/kernel/jobs/define-job.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import { permit } from '#server/kernel/problem.ts'
import { verifyChain } from '#server/verify/verify-chain.ts'
import { verifyState } from '#server/verify/verify-state.ts'

/** Walks the chain and compares the rows of today with it; changes nothing. */
export const verifyLogJob = defineJob({
  kind: 'verify_log',
  verb: 'verify-log',
  input: z.object({}),
  result: logVerificationSchema,
  run: (context, _input, report) => walk(context, report),
  write: async (verification: LogVerification) => verification,
})

async function walk({ organization }: JobContext, report: Report): Promise<LogVerification> {
  const client = await organization.pool.connect()
  try {
    const { rows } = await client.query<{ of: number }>('select count(*)::int as of from event_seal')
    const of = rows[0]?.of ?? 0
    await report({ phase: 'chain', done: 0, of })
    const chain = await verifyChain(client, {
      onProgress: (done) => report({ done, of: Math.max(of, done) }),
    })
    await report({ phase: 'rows', done: 0, of: null })
    const state = await verifyState(client)
    const faults = [...chain.faults, ...state.faults]
    return { sealed: chain.sealed, lastHash: chain.lastHash, tables: state.tables, faults }
  } finally {
    client.release()
  }
}

/** Whoever reads the log may have it checked. */
export const verifyLog: Command<typeof route> = async ({ body }, context) => {
  permit(canReadLog(context.actor))
  await queueJob(verifyLogJob, { id: body.id, input: {} }, context)
  return { id: body.id }
}
