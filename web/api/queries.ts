import { QueryClient } from '@tanstack/react-query'
import type { Route } from '#domain/contract/route.ts'
import { ApiProblem } from './problem.ts'

/** A request that may simply be tried again: the network or the server was away for a moment. */
export const mayPass = (error: Error): boolean =>
  error instanceof ApiProblem && (error.code === 'network_lost' || error.code === 'unavailable')

const retry = (times: number, error: Error): boolean => times < 3 && mayPass(error)

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry, staleTime: 15_000, gcTime: 10 * 60_000 },
      mutations: { retry, networkMode: 'always' },
    },
  })

/** The key under which an answer is kept; it begins with the noun, so that a change can be told to all its readers. */
export const keyOf = (route: Route, params: unknown = null, query: unknown = null) =>
  [nounOf(route.path), route.path, params, query] as const

/** `tasks` of `/tasks/:id/history` */
export const nounOf = (path: string): string => path.split('/')[1] ?? ''
