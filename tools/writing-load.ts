import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#server/kernel/id.ts'
import type { SignedInSession, Session } from '#domain/session/contract.ts'

export type WritingLoad = {
  /** The ids whose writing the server has acknowledged. */
  acknowledged: ReadonlySet<string>
  /** Answers that were neither success nor a failure that a later try may mend. */
  complaints: readonly string[]
  /** Lets every write under way be tried until it is answered, and writes no more. */
  finish: () => Promise<void>
}

/** Leaves the machine some time to recover and verify; the kills are what is tested here. */
const betweenWritesMs = 30

type Visitor = { address: string; cookie: string; unitId: string }

/**
 * Writers that raise difficulties one after the other as the demonstration's office. An unanswered write is tried
 * again with the same key until the server answers, as a browser or a phone does.
 */
export async function startWriting(address: string, writers: number): Promise<WritingLoad> {
  const visitor = await enter(address)
  const acknowledged = new Set<string>()
  const complaints: string[] = []
  const state = { writing: true }
  const write = async () => {
    while (state.writing) {
      const id = newId()
      const complaint = await writeUntilAnswered(visitor, id)
      if (complaint === undefined) acknowledged.add(id)
      else complaints.push(complaint)
      await pause(betweenWritesMs)
    }
  }
  const running = Array.from({ length: writers }, write)
  return {
    acknowledged,
    complaints,
    finish: async () => {
      state.writing = false
      await Promise.all(running)
    },
  }
}

async function enter(address: string): Promise<Visitor> {
  const doors: Session = await (await fetch(`${address}/api/v1/session`)).json()
  const accounts = doors.signedIn ? [] : (doors.demonstration?.accounts ?? [])
  const office = accounts.find(({ role }) => role === 'office')
  if (!office) throw new Error('the demonstration has no office to write as')
  const answer = await post(`${address}/api/v1/session/demonstration`, { accountId: office.accountId }, {})
  const session: SignedInSession = await answer.json()
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const unitId = session.positions[0]?.unit.id
  if (!unitId) throw new Error('the office has no post')
  return { address, cookie, unitId }
}

/** Answers what the server complained of, or undefined when it has taken the write. */
async function writeUntilAnswered(visitor: Visitor, id: string): Promise<string | undefined> {
  const body = {
    id,
    kind: 'difficulty',
    cause: 'other',
    text: `Khó khăn thử số ${id}`,
    raisedByUnitIds: [visitor.unitId],
  }
  const headers = { cookie: visitor.cookie, 'idempotency-key': id }
  for (;;) {
    const answer = await post(`${visitor.address}/api/v1/difficulties`, body, headers).catch(() => undefined)
    if (answer?.ok) return undefined
    if (answer && answer.status < 500) return `${answer.status} ${await answer.text()}`
    await pause(200)
  }
}

function post(url: string, body: object, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-nhip-csrf': '1', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  })
}
