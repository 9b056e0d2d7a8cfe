import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BodyOf } from '#domain/contract/route.ts'
import { submitReport } from '#domain/report/writing-contract.ts'
import { call } from '#web/api/call.ts'
import { ApiProblem, problemSentence } from '#web/api/problem.ts'
import { mayPass } from '#web/api/queries.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { useWords } from '#web/words/language.tsx'
import type { ReportRead } from './ReportPage.tsx'
import { keepDraft } from './section-draft.ts'
import type { DraftsAtHand } from './use-section-draft.ts'

const againAfter = 3_000
const afterSaving = 1_500
type Body = BodyOf<typeof submitReport>

const placeOf = (id: string): string => `nhip.report.${id}.submission`

function findWaiting(id: string): Body | null {
  try {
    const read = submitReport.body.safeParse(JSON.parse(localStorage.getItem(placeOf(id)) ?? ''))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function keepWaiting(id: string, body: Body | null): void {
  try {
    if (body) localStorage.setItem(placeOf(id), JSON.stringify(body))
    else localStorage.removeItem(placeOf(id))
  } catch {
    // A full store keeps nothing over a reload; the form on the screen still holds it.
  }
}

/**
 * Hands a report up under one id, so that a lost answer hands up nothing twice. While the network is away the form waits on
 * this machine, over a reload too, and goes when it is back.
 */
export function useSubmission(report: ReportRead, drafts: DraftsAtHand, takeSpent: () => number) {
  const queries = useQueryClient()
  const { find } = useWords()
  const { personId } = useSession()
  const [body, setBody] = useState<Body | null>(() => findWaiting(report.id))
  const [waits, setWaits] = useState(body !== null)
  const [problem, setProblem] = useState<string | null>(null)
  const isSecond = useRef(false)

  useEffect(() => {
    if (!body) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = async () => {
      try {
        await call(submitReport, { params: { id: report.id }, body, requestId: body.id })
        for (const draft of drafts.current.values()) draft.drop()
        keepWaiting(report.id, null)
        await queries.invalidateQueries()
      } catch (error) {
        if (isOver) return
        if (error instanceof ApiProblem && mayPass(error)) {
          setWaits(true)
          timer = setTimeout(() => void send(), againAfter)
          return
        }
        // A section of this very form was being saved when it was handed up: once more, over the version that stands now.
        if (error instanceof ApiProblem && error.code === 'conflict' && !isSecond.current) {
          isSecond.current = true
          timer = setTimeout(begin, afterSaving)
          return
        }
        // It came too late, or another hand was quicker: what was written stays on this machine, section by section.
        if (error instanceof ApiProblem && error.code === 'refused')
          for (const { key, text, version } of body.sections ?? [])
            if (text !== (report.sections.find(({ section }) => section.key === key)?.text ?? ''))
              keepDraft([report.id, key, personId], { text, version, isUnchanged: false })
        keepWaiting(report.id, null)
        setBody(null)
        setWaits(false)
        setProblem(problemSentence(find, error))
        await queries.invalidateQueries({ queryKey: ['reports'] })
      }
    }
    void send()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // One sending for each form handed up: what else changes on the screen does not send it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [body])

  function begin() {
    const { id, roundId, templateVersion, version } = report
    const sections = [...drafts.current.values()].map((draft) => draft.sent())
    const next = {
      id: newRequestId(),
      roundId,
      templateVersion,
      version,
      sections,
      spentSeconds: takeSpent(),
    }
    setProblem(null)
    keepWaiting(id, next)
    setBody(next)
  }
  const submit = () => {
    isSecond.current = false
    begin()
  }
  return { submit, isSending: body !== null, waits, problem }
}
