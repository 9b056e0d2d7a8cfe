import type { Sendable, Sender } from './send.ts'
import { percentile } from './statistics.ts'

/** Requests sent in a closed loop: each client sends its next one when it has the answer. */
export interface Timing {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly bytes: number
  /** Answers other than 200, by status. */
  readonly failures: Readonly<Record<string, number>>
}

export interface Loop {
  readonly sender: Sender
  readonly requestOf: () => Sendable
  readonly clients: number
  readonly seconds: number
}

const mostRequests = 20_000

export async function timeRequests({ sender, requestOf, clients, seconds }: Loop): Promise<Timing> {
  const times: number[] = []
  const failures: Record<string, number> = {}
  let bytes = 0
  const start = performance.now()
  const end = start + seconds * 1000
  const client = async () => {
    do {
      const sent = performance.now()
      const answer = await sender.send(requestOf())
      times.push(performance.now() - sent)
      bytes += answer.bytes
      if (answer.status !== 200) failures[answer.status] = (failures[answer.status] ?? 0) + 1
    } while (performance.now() < end && times.length < mostRequests)
  }
  await Promise.all(Array.from({ length: clients }, client))
  return {
    requests: times.length,
    seconds: (performance.now() - start) / 1000,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    bytes: bytes / times.length,
    failures,
  }
}
