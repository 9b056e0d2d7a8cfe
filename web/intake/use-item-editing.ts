import { useEffect, useId, useRef, useState } from 'react'
import type { FieldProblem } from '#domain/contract/problem.ts'
import type { IntakeItem } from '#domain/intake/contract.ts'
import { type Draft, draftSchema, missingIn } from '#domain/intake/draft.ts'
import { type ApiProblem, fieldSentence } from '#web/api/problem.ts'
import { dropDraft, findDraft, keepDraft } from '#web/ui/form/draft.ts'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { fieldProblemOf } from '#domain/contract/field-problem.ts'
import { useWords } from '#web/words/language.tsx'
import { findEdit, type Edit, type Values } from './edit.ts'
import type { Decide } from './use-review.ts'

/**
 * What a person types into a proposal. It is kept in this window from the first letter, saved when the proposal is
 * left, and belongs to the version that was seen: a save over someone else's is a conflict that shows both.
 */
export function useItemEditing(item: IntakeItem, decide: Decide) {
  const { find } = useWords()
  const id = useId()
  const place = `intake-item.${item.id}`
  const [edit, setEdit] = useState<Edit | null>(() => findEdit(findDraft(place)))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [failure, setFailure] = useState<ApiProblem | null>(null)
  const [wanted, setWanted] = useState(item.state)
  const isSent = useRef(false)
  const values: Values = edit?.values ?? { ...item.draft }
  const version = edit?.version ?? item.version

  const set = (name: string, value: unknown) => {
    const next = { values: { ...values, [name]: value }, version }
    isSent.current = false
    setEdit(next)
    keepDraft(place, next)
    setProblems((held) => held.filter((problem) => problem.path !== name))
  }
  const forget = () => {
    setEdit(null)
    setProblems([])
    setFailure(null)
    dropDraft(place)
  }
  const send = async (
    state: IntakeItem['state'],
    over: { reason?: string; version?: number; also?: Values } = {},
  ) => {
    const typed = { ...values, ...over.also }
    if (over.also) setEdit({ values: typed, version })
    const read = draftSchema.safeParse(filled(typed, item.draft))
    const wrong = read.success
      ? missingOf(state, read.data)
      : read.error.issues.map((issue) => fieldProblemOf(issue, typed))
    setProblems(state === 'dismissed' ? [] : wrong)
    if (state !== 'dismissed' && wrong.length > 0) return
    isSent.current = true
    setWanted(state)
    const refusal = await decide(item, {
      state,
      draft: read.success ? read.data : item.draft,
      dismissedReason: over.reason ?? null,
      version: over.version ?? version,
    })
    isSent.current = refusal === null
    setFailure(refusal)
    if (refusal) setProblems(refusal.fields.map((field) => ({ ...field, path: lastOf(field.path) })))
    else forget()
  }
  useSavedOnLeaving({ edit, item, decide, place, isSent })
  const field = (name: string): FieldBinding => {
    const problem = problems.find((one) => one.path === name)
    return {
      name,
      id: `${id}-${name}`,
      value: values[name] ?? '',
      set: (value) => set(name, value),
      problem: problem ? fieldSentence(find, problem) : null,
    }
  }
  return {
    values,
    field,
    set,
    send,
    forget,
    failure,
    /** The state that was asked for when it was refused. */
    wanted,
    isEdited: edit !== null,
    hasProblems: problems.length > 0,
  }
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path

/** An emptied field becomes null where the draft may hold nothing there. */
function filled(values: Values, draft: Draft): Values {
  const required = new Set(['title', 'text', 'name'])
  return Object.fromEntries(
    Object.entries({ ...draft, ...values }).map(([name, value]) => [
      name,
      value === '' && !required.has(name) ? null : value,
    ]),
  )
}

const missingOf = (state: IntakeItem['state'], draft: Draft): FieldProblem[] =>
  state === 'confirmed'
    ? missingIn(draft).map((path) => ({ path, code: path.includes('nit') ? 'choose' : 'required' }))
    : []

type Leaving = {
  edit: Edit | null
  item: IntakeItem
  decide: Decide
  place: string
  isSent: { current: boolean }
}

/** What can be read of an edit is saved when the proposal is left; the rest stays in this window. */
function useSavedOnLeaving(leaving: Leaving): void {
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => saveEdit(leaving)
  })
  useEffect(() => () => leave.current(), [])
}

function saveEdit({ edit, item, decide, place, isSent }: Leaving): void {
  if (!edit || isSent.current || item.state !== 'proposed') return
  const read = draftSchema.safeParse(filled(edit.values, item.draft))
  if (!read.success) return
  void decide(item, { state: 'proposed', draft: read.data, version: edit.version }).then((refusal) => {
    if (!refusal) dropDraft(place)
  })
}
