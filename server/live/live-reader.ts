import { sql } from 'kysely'
import type { Db } from '#server/kernel/database.ts'

/** Which parts of the API read differently when a table changed, named by the first part of their path. */
const partsOf: Record<string, readonly string[]> = {
  unit: ['units'],
  unit_version: ['units'],
  position: ['units'],
  person_detail: ['units'],
  calendar_day: ['calendar', 'obligations', 'tasks', 'reminders'],
  obligation: ['obligations', 'tasks', 'meetings', 'conclusions', 'overview'],
  task: ['tasks'],
  contribution: ['tasks', 'obligations'],
  progress_report: ['tasks'],
  submission: ['tasks', 'obligations'],
  indicator: ['targets', 'indicators', 'overview'],
  target: ['targets', 'overview'],
  actual: ['targets', 'overview'],
  meeting: ['meetings', 'meeting-series', 'overview'],
  notice_version: ['meetings'],
  agenda_item: ['meetings', 'presentations'],
  attendance: ['meetings'],
  conclusion: ['meetings', 'conclusions'],
  meeting_note: ['meetings'],
  meeting_paper: ['meetings'],
  meeting_paper_version: ['meetings'],
  meeting_question: ['meetings'],
  meeting_picture: ['meetings', 'news'],
  series: ['meeting-series'],
  recommendation: ['recommendations', 'meetings', 'overview'],
  direction: ['recommendations', 'meetings', 'overview'],
  direction_task: ['recommendations', 'tasks'],
  difficulty: ['difficulties', 'meetings'],
  difficulty_raiser: ['difficulties'],
  difficulty_reopening: ['difficulties'],
  difficulty_target: ['difficulties'],
  task_block: ['difficulties', 'tasks'],
  programme: ['programmes'],
  programme_indicator: ['programmes', 'targets'],
  funding: ['funding', 'difficulties', 'programmes'],
  funding_step: ['funding', 'difficulties', 'programmes'],
  charge: ['charges'],
  setting: ['charges'],
  capital_project: ['projects', 'programmes'],
  project_milestone: ['projects'],
  project_money: ['projects'],
  project_picture: ['projects'],
  difficulty_project: ['projects', 'difficulties'],
  matter: ['matters'],
  matter_file: ['matters'],
  matter_task: ['matters', 'tasks'],
  practice: ['practices'],
  practice_file: ['practices'],
  practice_adoption: ['practices'],
  mail: ['mails'],
  webhook: ['webhooks'],
  calendar_feed: ['feeds'],
  reminder: ['reminders'],
  reminder_rule: ['reminders'],
  reminder_snooze: ['reminders'],
  intake: ['intakes'],
  intake_item: ['intakes'],
  job: ['jobs'],
  saved_view: ['views'],
}

interface Cursor {
  transaction: string
  seq: number
}

type Listener = (nouns: readonly string[]) => void

/**
 * One reader of an organisation's log for all its open screens. It takes only finished transactions, looks once a
 * second while somebody listens, and tells which parts changed, never what: each screen asks again with its own rights.
 */
export class LiveReader {
  readonly #db: Db
  readonly #onError: (error: unknown) => void
  readonly #listeners = new Set<Listener>()
  #cursor: Cursor | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(db: Db, onError: (error: unknown) => void) {
    this.#db = db
    this.#onError = onError
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    this.#timer ??= setInterval(() => void this.#look().catch(this.#onError), 1_000).unref()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.close()
    }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#cursor = undefined
  }

  async #look(): Promise<void> {
    const known = this.#cursor
    const { rows } = await sql<{ noun: string; transaction: string; seq: number }>`
      select distinct on (noun) noun, transaction_id::text as transaction, seq from event
      where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        and ${known ? sql`(transaction_id, seq) > (${known.transaction}::xid8, ${known.seq})` : sql`seq = (select max(seq) from event)`}
      order by noun, transaction_id desc, seq desc`.execute(this.#db)
    for (const { transaction, seq } of rows) {
      const cursor = this.#cursor
      if (!cursor || isAfter({ transaction, seq }, cursor)) this.#cursor = { transaction, seq }
    }
    const parts = [...new Set(rows.flatMap(({ noun }) => partsOf[noun] ?? []))]
    if (known && parts.length > 0) for (const listener of this.#listeners) listener(parts)
  }
}

const isAfter = (a: Cursor, b: Cursor): boolean =>
  BigInt(a.transaction) === BigInt(b.transaction)
    ? a.seq > b.seq
    : BigInt(a.transaction) > BigInt(b.transaction)
