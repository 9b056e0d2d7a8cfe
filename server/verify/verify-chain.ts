import { createHash } from 'node:crypto'
import type pg from 'pg'

/** What the verifier reads of an event, as text, so that nothing is lost on the way. */
interface SealedEvent {
  position: string
  hash: string
  seq: string
  act_id: string
  at: string
  recorded_at: string
  actor_id: string | null
  verb: string
  noun: string
  noun_id: string
  before: string | null
  after: string | null
  basis: string | null
  request_id: string | null
  database_role: string
}

export interface ChainReport {
  sealed: number
  lastHash: string
  /** What is wrong, in order; empty when the chain holds. */
  faults: string[]
}

interface ChainWalk {
  readonly checkpoint?: string | undefined
  /** Hears how many links were compared, after each batch. What it throws ends the walk. */
  readonly onProgress?: (position: number) => Promise<void>
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const readBatch = `
  select s.position::text, s.hash, e.seq::text, e.act_id::text, ${iso('e.at')} as at, ${iso('e.recorded_at')} as recorded_at,
    e.actor_id::text, e.verb, e.noun, e.noun_id::text, e.before::text, e.after::text, to_json(e.basis)::text as basis,
    to_json(e.request_id)::text as request_id, e.database_role
  from event_seal s left join event e on e.seq = s.seq where s.position > $1 order by s.position limit 5000`

/** The thirteen lines of an event that its hash covers; an absent value is "-". */
function textOf(event: SealedEvent): string {
  const {
    seq,
    act_id,
    at,
    recorded_at,
    actor_id,
    verb,
    noun,
    noun_id,
    before,
    after,
    basis,
    request_id,
    database_role,
  } = event
  return [
    seq,
    act_id,
    at,
    recorded_at,
    actor_id,
    verb,
    noun,
    noun_id,
    before,
    after,
    basis,
    request_id,
    database_role,
  ]
    .map((line) => line ?? '-')
    .join('\n')
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Walks the hash chain of one organisation (its schema first on the search path) and compares every link. With a
 * checkpoint kept outside ("position:hash"), a chain rebuilt or cut short is found too.
 */
export async function verifyChain(
  client: pg.ClientBase,
  { checkpoint, onProgress }: ChainWalk = {},
): Promise<ChainReport> {
  const faults: string[] = []
  const [outsidePosition, outsideHash] = checkpoint?.split(':') ?? []
  let position = 0
  let last = '0'.repeat(64)
  for (;;) {
    const { rows } = await client.query<SealedEvent>(readBatch, [position])
    for (const event of rows) {
      position += 1
      if (Number(event.position) !== position) faults.push(`position ${position} is missing`)
      position = Number(event.position)
      if (sha256(`${last}\n${textOf(event)}`) !== event.hash)
        faults.push(`event ${event.seq} at position ${position} was changed`)
      last = event.hash
      if (String(position) === outsidePosition && last !== outsideHash)
        faults.push(`checkpoint ${position} does not agree`)
      if (faults.length > 20) return { sealed: position, lastHash: last, faults }
    }
    if (rows.length === 0) break
    await onProgress?.(position)
  }
  if (outsidePosition && position < Number(outsidePosition))
    faults.push(`the log ends at ${position}, before checkpoint ${outsidePosition}`)
  return { sealed: position, lastHash: last, faults }
}
