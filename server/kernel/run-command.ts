import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#domain/session/actor.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { CommandContext } from './context.ts'
import type { Db, Tx } from './database.ts'
import type { FileStore } from './file-store.ts'
import { newId } from './id.ts'
import type { Organization } from './organization.ts'
import { Problem } from './problem.ts'

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
    return await act.organization.db.transaction().execute((tx) => perform(tx, act, command))
  } catch (error) {
    if (attempt < 3 && isTransient(error)) return runCommand(act, command, attempt + 1)
    throw error
  }
}

async function perform<Response>(
  tx: Tx,
  act: Act,
  command: (context: CommandContext) => Promise<Response>,
): Promise<{ response: Response; replayed: boolean }> {
  const stored = act.key ? await claimKey(tx, act, act.key) : await nameAct(tx, act)
  if (stored) return { response: stored.response as Response, replayed: true }
  const { actor, now, today, requestId, organization, files } = act
  const response = await command({ tx, actor, now, today, requestId, organization, files })
  if (act.key) await keepReceipt(tx, act, act.key, response)
  return { response, replayed: false }
}

/** Tells the log who does what in this transaction. */
const naming = (act: Act) =>
  sql`set_config('nhip.act', ${JSON.stringify({
    id: newId(),
    at: act.now.toISOString(),
    actorId: act.actor.personId,
    verb: act.verb,
    requestId: act.requestId,
  })}, true)`

async function nameAct(tx: Tx, act: Act): Promise<undefined> {
  await sql`select ${naming(act)}`.execute(tx)
}

/** Claims the key and, where it is new, names the act: one statement, since every change begins with it. */
async function claimKey(tx: Tx, act: Act, key: string): Promise<{ response: unknown } | undefined> {
  const bodyHash = hashOf(act.body)
  const claimed = await tx
    .insertInto('command_receipt')
    .values({ account_id: act.actor.accountId, id: key, route: act.route, body_hash: bodyHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning(naming(act).as('act'))
    .executeTakeFirst()
  if (claimed) return undefined
  const receipt = await receiptOf(tx, act, key).executeTakeFirstOrThrow()
  return answerOf(receipt, act, bodyHash)
}

const receiptOf = (db: Db | Tx, act: Pick<Act, 'actor'>, key: string) =>
  db
    .selectFrom('command_receipt')
    .select(['route', 'body_hash', 'response'])
    .where('account_id', '=', act.actor.accountId)
    .where('id', '=', key)

type Receipt = { route: string; body_hash: string; response: unknown }

function answerOf(receipt: Receipt, act: Pick<Act, 'route'>, bodyHash: string): { response: unknown } {
  if (receipt.route !== act.route || receipt.body_hash !== bodyHash) throw new Problem('key_reused')
  return { response: receipt.response }
}

/**
 * The stored answer of an act that was done under this key already, for what costs much before its transaction begins;
 * undefined where none was.
 */
export async function findAnswer(act: Act): Promise<{ response: unknown } | undefined> {
  if (!act.key) return undefined
  const receipt = await receiptOf(act.organization.db, act, act.key).executeTakeFirst()
  return receipt && answerOf(receipt, act, hashOf(act.body))
}

const hashOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')

async function keepReceipt(tx: Tx, act: Act, key: string, response: unknown): Promise<void> {
  await tx
    .updateTable('command_receipt')
    .set({ status: 200, response: JSON.stringify(response) })
    .where('account_id', '=', act.actor.accountId)
    .where('id', '=', key)
    .execute()
}

const transient = new Set(['40001', '40P01'])
const isTransient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && transient.has(String(error.code))
