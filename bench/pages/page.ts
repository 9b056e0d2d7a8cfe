import { randomUUIDv7 } from 'node:crypto'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '#domain/contract/route.ts'
import type { Sendable, Sender } from '../measure/send.ts'
import type { Known } from './known.ts'

/** How many of a page's first requests are looked at before any is timed. */
export const turnsLookedAt = 6

const mostStatements = 12

/** Whoever opens a page: an account of the set that has signed in. */
export type Login = 'leader-1' | 'office-1' | 'unit_head-1' | 'unit_clerk-1' | 'staff-1'

export interface Visit {
  readonly known: Known
  readonly cookie: string
  readonly sender: Sender
}

/** A page's main request, as one line of pages.ts says it. */
export interface Page {
  readonly name: string
  readonly as: Login
  /** Statements that the request may send; their number never depends on how much there is. */
  readonly mostStatements: number
  /** Looks up what the request needs, once; each call of the result is one request. */
  readonly prepare: (visit: Visit) => Promise<() => Sendable>
}

export interface Asking<R> {
  params?: ParamsOf<R>
  query?: Partial<QueryOf<R>>
  body?: BodyOf<R>
}

/** What to ask for, of the rows known; `turn` counts the requests of a page, `ask` asks beforehand. */
type AskingOf<R> = (of: Known, turn: number) => Asking<R>

export function page<P, Q, B, A>(
  name: string,
  as: Login,
  route: Route<P, Q, B, A>,
  asking: AskingOf<Route<P, Q, B, A>> = () => ({}),
): Page {
  return {
    name,
    as,
    mostStatements,
    async prepare({ known, cookie }) {
      let turn = 0
      return () => sendable(route, asking(known, turn++), cookie)
    },
  }
}

/** The same some pages further down a list, as a reader gets there: by the cursor of each page before it. */
export function laterPage<P, Q, B, A extends { next: string | null }>(
  name: string,
  as: Login,
  route: Route<P, Q, B, A>,
  pages: number,
  asking: (of: Known, after: string | undefined) => Asking<Route<P, Q, B, A>>,
): Page {
  return {
    name,
    as,
    mostStatements,
    async prepare({ known, cookie, sender }) {
      let after: string | undefined
      for (let turn = 1; turn < pages; turn++) {
        const answer = await sender.send(sendable(route, asking(known, after), cookie))
        const { next } = parse(route, answer.text)
        if (next === null) break
        after = next
      }
      return () => sendable(route, asking(known, after), cookie)
    },
  }
}

function parse<P, Q, B, A>(route: Route<P, Q, B, A>, text: string): ResponseOf<Route<P, Q, B, A>> {
  const parsed = route.response.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error(`${route.path}: ${JSON.stringify(parsed.error.issues)}`)
  return parsed.data
}

function sendable<P, Q, B, A>(
  route: Route<P, Q, B, A>,
  { params, query, body }: Asking<Route<P, Q, B, A>>,
  cookie: string,
): Sendable {
  const values = new Map(Object.entries(params ?? {}))
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const search = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => entryOf(name, value)),
  )
  const changes = route.method !== 'GET'
  return {
    method: route.method,
    path: `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`,
    headers: {
      cookie,
      'accept-encoding': 'gzip, br',
      ...(changes ? { 'x-nhip-csrf': '1', 'idempotency-key': randomUUIDv7() } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body && JSON.stringify(body),
  }
}

const entryOf = (name: string, value: unknown): [string, string][] =>
  value === undefined ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]]
