import { useEffect, useId, useRef, useState } from 'react'
import type { FieldProblem } from '#domain/contract/problem.ts'
import type { BodyOf, ParamsOf, ResponseOf, Route } from '#domain/contract/route.ts'
import { useAct } from '#web/api.ts'
import { ApiProblem, fieldSentence } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { type Draft, dropDraft, findDraft, keepDraft } from './draft.ts'
import type { FieldBinding } from './field-binding.ts'
import { fieldProblemOf, valueAt } from '#domain/contract/field-problem.ts'
import { holdUnsaved } from './unsaved.ts'

/** What each field starts with: what it will hold, the text from which that is read, or nothing. */
export type Entered<Body> = { [Name in keyof Body]?: Body[Name] | string | null | undefined }

type Options<R extends Route> = {
  initial?: Entered<BodyOf<R>>
  /** Parts of the body that are not typed: the version seen, an id. */
  along?: Partial<BodyOf<R>>
  params?: ParamsOf<R>
  /** A name under which what is typed is kept in this window until sent. */
  draft?: string
  /** At once, before the screen is read anew: where the next is typed without waiting, after `goOn`. */
  onAnswer?: (answer: ResponseOf<R>) => void
  onDone?: (answer: ResponseOf<R>) => void
}

export type FormState = ReturnType<typeof useForm>

/**
 * A form for the body of a route: the contract's own schema checks it, the server's field problems come back to
 * their fields, and one request id serves one submission.
 */
export function useForm<R extends Route>(route: R, options: Options<R> = {}) {
  const { find } = useWords()
  const id = useId()
  const act = useAct(route, options.onAnswer)
  const [initial] = useState<Draft>(() => ({ ...options.initial }))
  const [restored, setRestored] = useState(() => findDraft(options.draft))
  const [values, setValues] = useState<Draft>(() => restored ?? initial)
  const [ownProblems, setOwnProblems] = useState<readonly FieldProblem[]>([])
  const [along, setAlong] = useState<Draft>({})

  const latest = useRef(values)
  const sentValues = useRef<Draft>(values)
  useEffect(() => {
    latest.current = values
  }, [values])

  const isChanged = values !== initial && JSON.stringify(values) !== JSON.stringify(initial)
  useEffect(() => {
    holdUnsaved(id, isChanged && !options.draft)
    return () => holdUnsaved(id, false)
  }, [id, isChanged, options.draft])

  useEffect(() => {
    if (isChanged) keepDraft(options.draft, values)
  }, [isChanged, values, options.draft])

  const failure = act.problem instanceof ApiProblem ? act.problem : null
  const problems = [...ownProblems, ...(failure?.fields ?? [])]
  const problemAt = (path: string): string | null => {
    const problem = problems.find((one) => one.path === path || one.path === `body.${path}`)
    return problem ? fieldSentence(find, problem) : null
  }

  const setMany = (next: Draft): void => {
    setValues((held) => ({ ...held, ...next }))
    const isOf = (path: string) =>
      Object.keys(next).some((name) => path === name || path.startsWith(`${name}.`))
    setOwnProblems((held) => held.filter(({ path }) => !isOf(path)))
  }
  const set = (name: string, value: unknown): void => setMany({ [name]: value })

  /** Checks and sends; the paths that are wrong, or none. */
  const submit = async (version?: unknown): Promise<void> => {
    const again = version === undefined ? along : { ...along, version }
    setAlong(again)
    const body = { ...completed(values, initial), ...options.along, ...again }
    const checked = route.body.safeParse(body)
    if (!checked.success) {
      setOwnProblems(checked.error.issues.map((issue) => fieldProblemOf(issue, body)))
      return
    }
    setOwnProblems([])
    sentValues.current = values
    const sent = { body: checked.data as BodyOf<R>, ...(options.params ? { params: options.params } : {}) }
    const answer = await act.attempt(sent)
    if (answer === null) return
    if (!options.onAnswer) dropDraft(options.draft)
    holdUnsaved(id, false)
    options.onDone?.(answer)
  }

  const restart = (next: Draft = initial): void => {
    dropDraft(options.draft)
    setRestored(null)
    setValues(next)
    setOwnProblems([])
    act.forget()
  }

  /** Ready for the next: what was sent is emptied, what was typed while it went stays. Whether anything stayed. */
  const goOn = (): boolean => {
    const later = Object.entries(latest.current).filter(([name, value]) => value !== sentValues.current[name])
    restart({ ...initial, ...Object.fromEntries(later) })
    return later.length > 0
  }

  const field = (name: keyof BodyOf<R> & string): FieldBinding => ({
    name,
    id: `${id}-${name}`,
    value: valueAt(values, name),
    set: (value) => set(name, value),
    problem: problemAt(name),
  })

  return {
    id,
    values,
    set,
    setMany,
    field,
    problems,
    problemAt,
    submit,
    restart,
    goOn,
    failure: act.problem,
    isSending: act.isSending,
    isChanged,
    wasRestored: restored !== null,
  }
}

/** An emptied field becomes what an untouched one is: null where it started as null, otherwise left out. */
function completed(values: Draft, initial: Draft): Draft {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value !== '' && value !== undefined) return [[name, value]]
      return initial[name] === null ? [[name, null]] : []
    }),
  )
}
