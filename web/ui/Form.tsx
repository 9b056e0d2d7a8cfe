import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { ApiProblem } from '#web/api/problem.ts'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import type { FieldProblem } from '#domain/contract/problem.ts'
import { Notice } from './Notice.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import styles from './Form.module.css'

/** What Form needs of `useForm`. */
type FormLike = {
  id: string
  values: Record<string, unknown>
  problems: readonly FieldProblem[]
  problemAt: (path: string) => string | null
  submit: (version?: unknown) => Promise<void>
  restart: (values?: Record<string, unknown>) => void
  failure: unknown
  isSending: boolean
  wasRestored: boolean
}

type Props = {
  form: FormLike
  /** The verb on its button: `Giao việc`. */
  submit: string
  /** Why it cannot be sent now. */
  why?: string | null
  /** Beside the button: `Thôi`. */
  actions?: ReactNode
  /** How a value is shown when two versions are compared. */
  show?: (name: string, value: unknown) => string
  children: ReactNode
}

/** The fields, then what is wrong with them, then the one button that sends them. */
export function Form({ form, submit, why, actions, show, children }: Props) {
  const { t } = useWords()
  const element = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, element)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!form.isSending && !why) void form.submit()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter of the fields in it
    <form ref={element} className={styles['form']} noValidate onSubmit={send} onKeyDown={sendByKeys}>
      {form.wasRestored && (
        <Notice
          actions={
            <Button small onClick={() => form.restart()}>
              {t('ui.dropDraft')}
            </Button>
          }
        >
          {t('ui.draftRestored')}
        </Notice>
      )}
      {children}
      <FormFailure form={form} element={element} show={show} />
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" busy={form.isSending} why={why} whyShown>
          {form.isSending ? t('ui.sending') : submit}
        </Button>
        {actions}
      </div>
    </form>
  )
}

function FormFailure(props: {
  form: FormLike
  element: { current: HTMLFormElement | null }
  show: Props['show']
}) {
  const { form, element, show } = props
  const { t } = useWords()
  if (form.problems.length > 0) {
    return (
      <Notice kind="refused" title={t('ui.formProblems', { count: form.problems.length })}>
        <ul>
          {form.problems.map((problem) => (
            <li key={problem.path}>
              <a href={`#${form.id}-${problem.path}`}>{labelOf(element.current, form.id, problem.path)}</a>{' '}
              {form.problemAt(problem.path)}
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  if (form.failure instanceof ApiProblem && form.failure.code === 'conflict')
    return (
      <ConflictNotice
        form={form}
        current={form.failure.body.current}
        labels={labelsIn(element.current, form.id)}
        show={show}
      />
    )
  return <ProblemNotice problem={form.failure} />
}

/** Ctrl+Enter sends from any field, from a text of several lines too. */
function sendByKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** The labels as they stand on the page: the form knows its paths, the fields their names. */
function labelsIn(element: HTMLFormElement | null, formId: string): Map<string, string> {
  const labels = [...(element?.querySelectorAll<HTMLLabelElement>('label[for]') ?? [])]
  return new Map(
    labels.map((label) => [label.htmlFor.slice(formId.length + 1), label.dataset['name'] ?? label.innerText]),
  )
}

const labelOf = (element: HTMLFormElement | null, formId: string, path: string): string =>
  labelsIn(element, formId).get(path.replace(/^body\./, '')) ?? path

/** After a refused submission the first wrong field has the focus. */
function useFocusOnProblem(form: FormLike, element: { current: HTMLFormElement | null }): void {
  const count = useRef(0)
  useEffect(() => {
    if (form.problems.length > 0 && count.current === 0)
      element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    count.current = form.problems.length
  })
}
