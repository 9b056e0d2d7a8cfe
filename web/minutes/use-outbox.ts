import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import { addNote } from '#domain/meeting/minutes-contract.ts'
import { call } from '#web/api/call.ts'
import { ApiProblem, problemSentence } from '#web/api/problem.ts'
import { mayPass } from '#web/api/queries.ts'
import { useWords } from '#web/words/language.tsx'
import { findKept, keep, type Pending } from './outbox.ts'

const againAfter = 2_000

/**
 * Lines go out one after another in the order typed, each under its own id, so that a second Enter or a lost answer
 * writes nothing twice. While the network is away they wait here, over a reload too; what the server refuses stays
 * with the reason until somebody takes it back.
 */
export function useOutbox(meetingId: string, personId: string) {
  const queries = useQueryClient()
  const { find } = useWords()
  const [kept, setKept] = useState(() => findKept(meetingId, personId))
  const [isLost, setLost] = useState(false)
  useEffect(() => keep(meetingId, personId, kept), [meetingId, personId, kept])

  const change = (of: (pending: readonly Pending[]) => Pending[]) =>
    setKept((held) => ({ ...held, pending: of(held.pending) }))
  const next = kept.pending.find(({ problem }) => problem === null)
  const nextId = next?.body.id

  useEffect(() => {
    if (!next) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = async () => {
      try {
        await sendLine(meetingId, next)
        await queries.invalidateQueries({ queryKey: ['meetings'] })
        if (isOver) return
        setLost(false)
        change((pending) => pending.filter(({ body }) => body.id !== next.body.id))
      } catch (error) {
        if (isOver) return
        if (error instanceof ApiProblem && mayPass(error)) {
          setLost(true)
          timer = setTimeout(() => void send(), againAfter)
          return
        }
        const problem = problemSentence(find, error)
        change((pending) => pending.map((one) => (one.body.id === next.body.id ? { ...one, problem } : one)))
      }
    }
    void send()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // One sending for each line: what else changes on the screen does not send it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [meetingId, nextId])

  return {
    line: kept.line,
    pending: kept.pending,
    isLost,
    type: (line: string) => setKept((held) => ({ ...held, line })),
    put: (one: Pending) => setKept((held) => ({ line: '', pending: [...held.pending, one] })),
    takeBack: (one: Pending) =>
      setKept((held) => ({
        line: one.typed,
        pending: held.pending.filter(({ body }) => body.id !== one.body.id),
      })),
  }
}

const sendLine = (meetingId: string, one: Pending): Promise<unknown> => {
  const sent = { params: { id: meetingId }, requestId: one.body.id }
  return one.kind === 'note'
    ? call(addNote, { ...sent, body: one.body })
    : call(addConclusion, { ...sent, body: one.body })
}
