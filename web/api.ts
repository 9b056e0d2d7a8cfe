import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { ParamsOf, QueryOf, ResponseOf, Route } from '#domain/contract/route.ts'
import { call, type Sent } from './api/call.ts'
import { ApiProblem } from './api/problem.ts'
import { keyOf, mayPass } from './api/queries.ts'
import { newRequestId } from './api/request-id.ts'

const everySecond = 1_000

export type ReadInput<R> = { params?: ParamsOf<R>; query?: Partial<QueryOf<R>> }

/**
 * The answer of a route, ready to draw: the nearest Section or Page shows the skeleton until it is there and says
 * what went wrong when it does not come.
 */
export function useRead<R extends Route>(route: R, input: ReadInput<R> = {}): ResponseOf<R> {
  const { data } = useSuspenseQuery(question(route, input))
  return data
}

/** The same for what moves by itself: read anew every second for as long as `isMoving` says so. */
export function useWatchedRead<R extends Route>(
  route: R,
  input: ReadInput<R>,
  isMoving: (answer: ResponseOf<R>) => boolean,
): ResponseOf<R> {
  const { data } = useSuspenseQuery({
    ...question(route, input),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? everySecond : false),
  })
  return data
}

type Later = { enabled?: boolean; everySeconds?: number }

/**
 * The same without waiting, for what may come later (a search while typing): `data` is undefined until then. Read anew
 * every so many seconds where that is said.
 */
export function useLaterRead<R extends Route>(route: R, input: ReadInput<R> & Later = {}) {
  const { data, isFetching, error } = useQuery({
    ...question(route, input),
    enabled: input.enabled ?? true,
    refetchInterval: input.everySeconds ? input.everySeconds * everySecond : false,
  })
  return { data, isFetching, problem: error }
}

function question<R extends Route>(route: R, input: ReadInput<R>) {
  return {
    queryKey: keyOf(route, input.params, input.query),
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<ResponseOf<R>> =>
      call(route, { ...input, signal }),
  }
}

export type Act<R> = {
  /** Sends and waits for the commit; rejects with ApiProblem. */
  send: (sent?: Omit<Sent<R>, 'requestId' | 'signal'>) => Promise<ResponseOf<R>>
  /** The same for a button: a failure is kept in `problem`, the answer is null. */
  attempt: (sent?: Omit<Sent<R>, 'requestId' | 'signal'>) => Promise<ResponseOf<R> | null>
  isSending: boolean
  problem: Error | null
  forget: () => void
}

/**
 * A change. One request id names one submission and is kept while its answer is unknown. It is done when everything
 * on the screen has been read anew; with `onAnswer`, which hears the answer at once, it is done there and the next
 * may be sent.
 */
export function useAct<R extends Route>(route: R, onAnswer?: (answer: ResponseOf<R>) => void): Act<R> {
  const queries = useQueryClient()
  const submission = useRef<{ content: string; id: string } | null>(null)
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (sent: Sent<R>) => {
      const answer = await call(route, sent)
      onAnswer?.(answer)
      return answer
    },
    onSuccess: () => {
      submission.current = null
      const reading = queries.invalidateQueries()
      return onAnswer ? undefined : reading
    },
    onError: (failure) => {
      if (!mayPass(failure)) submission.current = null
    },
  })
  const send: Act<R>['send'] = useCallback(
    (sent = {}) => {
      const content = sent.body instanceof Blob ? newRequestId() : JSON.stringify([sent.params, sent.body])
      if (submission.current?.content !== content) submission.current = { content, id: newRequestId() }
      return mutateAsync({ ...sent, requestId: submission.current.id })
    },
    [mutateAsync],
  )
  const attempt: Act<R>['attempt'] = useCallback(
    async (sent) => {
      try {
        return await send(sent)
      } catch (failure) {
        if (failure instanceof ApiProblem) return null
        throw failure
      }
    },
    [send],
  )
  return { send, attempt, isSending: isPending, problem: error, forget: reset }
}
