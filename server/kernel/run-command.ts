import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#domain/session/actor.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { CommandContext } from './context.ts'
import type { Db, Tx } from './database.ts'
import type { FileStore } from './file-store.ts'
import { newId } from './id.ts'
import type { Organization } from './organization.ts'
import { Problem, found } from './problem.ts'
import { type Places, statementOnce } from './write-once.ts'

/** The act that the log will record: who does what, when, and under which client-made key. */
export interface Act {
  readonly verb: string
  readonly route: string
  readonly actor: Actor
  readonly now: Date
  readonly today: CalendarDate
  readonly requestId: string
  readonly organization: Organization
  readonly files: FileStore
  readonly key: string | null
  readonly body: string | Uint8Array
}

/**
 * Runs a command in one transaction with its log and its receipt. The same key with the same body gets the stored
 * answer; with another body it is refused (`key_reused`). Deadlocks and serialisation failures are tried again.
 */
export async function runCommand<Response>(
  act: Act,
  command: (context: CommandContext) => Promise<Response>,
  attempt = 1,
): Promise<{ response: Response; replayed: boolean }> {
  try {
    return await inTransaction(act, command)
  } catch (error) {
    if (attempt < 3 && isTransient(error)) return runCommand(act, command, attempt + 1)
    throw error
  }
}

async function inTransaction<Response>(
  act: Act,
  command: (context: CommandContext) => Promise<Response>,
): Promise<{ response: Response; replayed: boolean }> {
  // The receipt and the commit are sent together; of a receipt that is not kept nothing is committed.
  let kept = Promise.resolve()
  try {
    return await act.organization.db.transaction().execute(async (tx) => {
      const stored = act.key ? await claimKey(tx, act, act.key) : await nameAct(tx, act)
      if (stored) return { response: stored.response as Response, replayed: true }
      const { actor, now, today, requestId, organization, files } = act
      const response = await command({ tx, actor, now, today, requestId, organization, files })
      if (act.key) kept = keepReceipt(tx, act, act.key, response)
      kept.catch(() => {})
      return { response, replayed: false }
    })
  } finally {
    await kept
  }
}

/** Tells the log who does what in this transaction. */
const actOf = (act: Act): string =>
  JSON.stringify({
    id: newId(),
    at: act.now.toISOString(),
    actorId: act.actor.personId,
    verb: act.verb,
    requestId: act.requestId,
  })

async function nameAct(tx: Tx, act: Act): Promise<undefined> {
  await sql`select set_config('nhip.act', ${actOf(act)}, true)`.execute(tx)
}

interface Receipt {
  readonly accountId: string
  readonly key: string
  readonly route: string
  readonly bodyHash: string
}

/** Claims the key and, where it is new, names the act: one statement, since every change begins with it. */
const claim = statementOnce(
  ({ accountId, key, route, bodyHash, act }: Places<Receipt & { act: string }>) => sql<{ act: string }>`
  insert into command_receipt (account_id, id, route, body_hash) values (${accountId}, ${key}, ${route}, ${bodyHash})
  on conflict do nothing returning set_config('nhip.act', ${act}, true) as act`,
)

async function claimKey(tx: Tx, act: Act, key: string): Promise<{ response: unknown } | undefined> {
  const bodyHash = hashOf(act.body)
  const { accountId } = act.actor
  const [claimed] = await claim(tx, { accountId, key, route: act.route, bodyHash, act: actOf(act) })
  if (claimed) return undefined
  return found(await findReceipt(tx, act, { key, bodyHash }))
}

/** What was answered under this key, which is refused (`key_reused`) where something else was sent under it. */
async function findReceipt(
  db: Db | Tx,
  { actor, route }: Act,
  { key, bodyHash }: Pick<Receipt, 'key' | 'bodyHash'>,
): Promise<{ response: unknown } | undefined> {
  const receipt = await db
    .selectFrom('command_receipt')
    .select(['route', 'body_hash', 'response'])
    .where('account_id', '=', actor.accountId)
    .where('id', '=', key)
    .executeTakeFirst()
  if (!receipt) return undefined
  if (receipt.route !== route || receipt.body_hash !== bodyHash) throw new Problem('key_reused')
  return { response: receipt.response }
}

/** The stored answer of an act that was done under its key already, for what costs much before its transaction begins. */
export const findAnswer = async (act: Act): Promise<{ response: unknown } | undefined> =>
  act.key ? findReceipt(act.organization.db, act, { key: act.key, bodyHash: hashOf(act.body) }) : undefined

const hashOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')

const keep = statementOnce(
  ({ accountId, key, response }: Places<Pick<Receipt, 'accountId' | 'key'> & { response: string }>) => sql`
  update command_receipt set status = 200, response = ${response} where account_id = ${accountId} and id = ${key}`,
)

async function keepReceipt(tx: Tx, act: Act, key: string, response: unknown): Promise<void> {
  await keep(tx, { accountId: act.actor.accountId, key, response: JSON.stringify(response) })
}

const transient = new Set(['40001', '40P01'])
const isTransient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && transient.has(String(error.code))
