import * as z from 'zod'
import { useEffect, useRef, useState } from 'react'
import type { SectionRead } from '#domain/report/writing-contract.ts'
import { saveReportSection } from '#domain/report/writing-contract.ts'
import { call } from '#web/api/call.ts'
import { ApiProblem, problemSentence } from '#web/api/problem.ts'
import { mayPass } from '#web/api/queries.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useWords } from '#web/words/language.tsx'
import { findDraft, keepDraft, prefillOf } from './section-draft.ts'

const saveAfter = 900
const againAfter = 3_000

export type SaveState = 'prefilled' | 'saved' | 'changed' | 'lost' | 'conflict'
/** What another window wrote meanwhile. */
type Theirs = { text: string; version: number }

export type SectionDraft = ReturnType<typeof useSectionDraft>
/** The sections of a form as they stand, by their keys, for whoever hands it up. */
export type DraftsAtHand = { readonly current: Map<string, SectionDraft> }
export type DraftOf = { reportId: string; personId: string; section: SectionRead; takeSpent: () => number }

/**
 * One section as it is written: kept on this machine at every change, sent a moment after the last one, again until the
 * network is back. Where another window wrote meanwhile, both stand side by side until somebody chooses.
 */
export function useSectionDraft({ reportId, personId, section, takeSpent }: DraftOf) {
  const { find } = useWords()
  const key = section.section.key
  const [kept] = useState(() => findDraft(reportId, key, personId))
  const [text, setText] = useState(kept?.text ?? section.text ?? prefillOf(section))
  const [isUnchanged, setUnchanged] = useState(kept?.isUnchanged ?? section.isUnchanged)
  const [state, setState] = useState<SaveState>(
    kept ? 'changed' : section.text === null ? 'prefilled' : 'saved',
  )
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const version = useRef(kept ? kept.version : section.version)

  const write = (next: string, unchanged = false): void => {
    setText(next)
    setUnchanged(unchanged)
    setState('changed')
    setProblem(null)
    keepDraft([reportId, key, personId], { text: next, version: version.current, isUnchanged: unchanged })
  }

  useEffect(() => {
    if (state !== 'changed' && state !== 'lost') return undefined
    let isOver = false
    const save = async () => {
      const body = { text, isUnchanged, version: version.current, spentSeconds: takeSpent() }
      try {
        const answer = await call(saveReportSection, {
          params: { id: reportId, key },
          body,
          requestId: newRequestId(),
        })
        version.current = answer.version
        keepDraft([reportId, key, personId], null)
        if (!isOver) setState('saved')
      } catch (error) {
        if (isOver) return
        if (error instanceof ApiProblem && error.code === 'conflict') {
          setTheirs(readTheirs(error.body.current))
          setState('conflict')
        } else if (error instanceof ApiProblem && mayPass(error)) setState('lost')
        else {
          setProblem(problemSentence(find, error))
          setState('saved')
        }
      }
    }
    const timer = setTimeout(() => void save(), state === 'lost' ? againAfter : saveAfter)
    const again = state === 'lost' ? setInterval(() => void save(), againAfter) : undefined
    return () => {
      isOver = true
      clearTimeout(timer)
      clearInterval(again)
    }
    // Sent once for what stands: what else changes on the screen does not send it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text, isUnchanged, state])

  const settle = (next: string): void => {
    version.current = theirs?.version ?? null
    setTheirs(null)
    write(next)
  }
  return {
    key,
    text,
    isUnchanged,
    state,
    theirs,
    problem,
    write,
    add: (sentence: string) => write(text.trim() === '' ? sentence : `${text.trimEnd()}\n${sentence}`),
    keepMine: () => settle(text),
    takeTheirs: () => settle(theirs?.text ?? text),
    /** What is handed up: the words as they stand, over the version that they were written on. */
    sent: () => ({ key, text, version: version.current }),
    /** Handed up: nothing is left to keep here. */
    drop: () => keepDraft([reportId, key, personId], null),
  }
}

const theirsSchema = z.object({ text: z.string(), version: z.number() })

function readTheirs(current: unknown): Theirs {
  const read = theirsSchema.safeParse(current)
  return read.success ? read.data : { text: '', version: 1 }
}
