import { problemSchema } from '#domain/contract/problem.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '#domain/contract/route.ts'
import { ApiProblem } from './problem.ts'
import { signInAgain } from './sign-in-again.ts'

/** What a call carries. Query fields that have a default may be left out. */
export type Sent<R> = {
  params?: ParamsOf<R>
  query?: Partial<QueryOf<R>>
  body?: BodyOf<R> | Blob
  requestId?: string
  signal?: AbortSignal
}

/** The address of a route below `/api/v1`, with its params and query filled in. */
export function addressOf(route: Route, params: unknown = {}, query: unknown = {}): string {
  const values = new Map(Object.entries(Object(params)))
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name))),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(Object(query)))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`
}

/** Calls the server. Throws ApiProblem; when the session has ended it waits for a new sign-in and goes on. */
export async function call<R extends Route>(route: R, sent: Sent<R> = {}): Promise<ResponseOf<R>> {
  const response = await request(route, sent)
  if (response.ok) return (await read(response)) as ResponseOf<R>
  const problem = await problemOf(response)
  if (problem.code !== 'unauthenticated' || route.access === 'public') throw problem
  await signInAgain()
  return call(route, sent)
}

async function request<R extends Route>(route: R, sent: Sent<R>): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (route.method !== 'GET') headers['x-nhip-csrf'] = '1'
  if (sent.requestId) headers['idempotency-key'] = sent.requestId
  const bytes = sent.body instanceof Blob ? sent.body : null
  if (bytes) headers['content-type'] = 'application/octet-stream'
  else if (route.method !== 'GET') headers['content-type'] = 'application/json'
  const body = bytes ?? (route.method === 'GET' ? undefined : JSON.stringify(sent.body ?? {}))
  try {
    return await fetch(addressOf(route, sent.params, sent.query), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(sent.signal ? { signal: sent.signal } : {}),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem('network_lost')
  }
}

const read = (response: Response): Promise<unknown> =>
  response.headers.get('content-type')?.includes('json') ? response.json() : response.blob()

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = problemSchema.safeParse(await response.json().catch(() => null))
  if (body.success) return new ApiProblem(body.data.code, body.data)
  return new ApiProblem(response.status >= 502 ? 'unavailable' : 'unexpected')
}
