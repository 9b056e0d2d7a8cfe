import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addWorkbook, openConsolidation } from '#domain/consolidation/contract.ts'
import { importLargeWorkbook } from '#domain/target/large-import.ts'
import { call } from '#web/api/call.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { newRequestId } from '#web/api/request-id.ts'

/** A file that was not taken: the very same as another, or refused with a reason. */
export type NotTaken = { file: File; sameAs: string | null; problem: ApiProblem | null }

export type Sending = { done: number; total: number; name: string }

const sentAtOnce = 3
/** Above this a workbook is read as long work: it may have a hundred thousand rows. */
const largeBytes = 3_000_000

/** Sends workbooks to a consolidation, which is opened with the first of them; it can be called off at any file. */
export function useWorkbooks(about: { year: number; month: number | null }, onOpen: (id: string) => void) {
  const queries = useQueryClient()
  const [sending, setSending] = useState<Sending | null>(null)
  const [notTaken, setNotTaken] = useState<NotTaken[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)

  const openFirst = async (): Promise<string> => {
    const id = newRequestId()
    await call(openConsolidation, { body: { id, ...about }, requestId: newRequestId() })
    onOpen(id)
    return id
  }

  const sendOne = async (id: string, file: File, stampReason: string | null, signal: AbortSignal) => {
    try {
      const query = { fileId: newRequestId(), name: file.name, ...(stampReason ? { stampReason } : {}) }
      const sent = { params: { id }, query, body: file, requestId: newRequestId(), signal }
      const { sameAs } = await call(addWorkbook, sent)
      if (sameAs !== null) setNotTaken((held) => [...held, { file, sameAs, problem: null }])
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setNotTaken((held) => [...held, { file, sameAs: null, problem: failure }])
    }
  }

  const sendLarge = async (file: File, stampReason: string | null, signal: AbortSignal) => {
    setSending((held) => held && { ...held, name: file.name })
    const reviewed = stampReason ? { stampReason } : {}
    const query = { id: newRequestId(), year: about.year, name: file.name, ...reviewed }
    try {
      await call(importLargeWorkbook, { query, body: file, requestId: newRequestId(), signal })
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setNotTaken((held) => [...held, { file, sameAs: null, problem: failure }])
    }
    setSending((held) => held && { ...held, done: held.done + 1 })
  }

  const send = async (present: string | null, files: readonly File[], stampReason: string | null = null) => {
    const controller = new AbortController()
    stop.current = controller
    setProblem(null)
    setNotTaken((held) => (stampReason ? held.filter(({ file }) => !files.includes(file)) : []))
    setSending({ done: 0, total: files.length, name: files[0]?.name ?? '' })
    try {
      const ordinary = files.filter(({ size }) => size <= largeBytes)
      for (const file of files)
        if (!ordinary.includes(file)) await sendLarge(file, stampReason, controller.signal)
      if (ordinary.length === 0) return
      const id = present ?? (await openFirst())
      const waiting = [...ordinary]
      const worker = async () => {
        for (let file = waiting.shift(); file && !controller.signal.aborted; file = waiting.shift()) {
          const { name } = file
          setSending((held) => held && { ...held, name })
          await sendOne(id, file, stampReason, controller.signal)
          setSending((held) => held && { ...held, done: held.done + 1 })
        }
      }
      await Promise.all(Array.from({ length: sentAtOnce }, worker))
    } catch (failure) {
      if (!controller.signal.aborted) setProblem(failure)
    } finally {
      setSending(null)
      await queries.invalidateQueries()
    }
  }
  const forget = (file: File) => setNotTaken((held) => held.filter((each) => each.file !== file))
  return { send, sending, notTaken, forget, problem, callOff: () => stop.current?.abort() }
}
