import type { CommunicationSession } from '#domain/communication/session-contract.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { describeSession, sessionsSeen, withAgreements } from './sessions-seen.ts'

/** The working session, locked. Throws `not_found` when it is not the actor's to see. */
export async function getSession({ tx, actor, today }: CommandContext, id: string) {
  found(await sessionsSeen(tx, actor).select('m.id').where('m.id', '=', id).forUpdate().executeTakeFirst())
  return withAgreements(sessionsSeen(tx, actor), actor, today)
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The session as it stands after a command. */
export async function tellSession(context: CommandContext, id: string): Promise<CommunicationSession> {
  const { tx, actor, today } = context
  const row = await withAgreements(sessionsSeen(tx, actor), actor, today)
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow()
  return describeSession(row, actor)
}
