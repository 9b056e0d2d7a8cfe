import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { IntakeItem } from '#domain/intake/contract.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { useWords } from '#web/words/language.tsx'
import { DropForm } from './DropForm.tsx'
import { DraftFields } from './DraftFields.tsx'
import type { UnitNames } from './intake.ts'
import { ItemConflict } from './ItemConflict.tsx'
import { reasonSentences } from './reason-sentences.ts'
import styles from './Proposal.module.css'
import { TwinRemark } from './TwinRemark.tsx'
import { useItemEditing } from './use-item-editing.ts'
import type { Decide } from './use-review.ts'

type Props = {
  item: IntakeItem
  units: UnitNames
  usualQuality: string | null
  decide: Decide
  isSaving: boolean
}

/** A proposal open in its place: what was read, to be mended, confirmed or dropped. */
export function ProposalForm({ item, units, usualQuality, decide, isSaving }: Props) {
  const { t, find } = useWords()
  const editing = useItemEditing(item, decide)
  const element = useRef<HTMLFormElement>(null)
  const [isDropping, setDropping] = useState(false)
  useFocusOnProblem(editing.hasProblems, element)
  const isOpen = item.state === 'proposed'
  const confirm = () => {
    if (!isSaving && isOpen) void editing.send('confirmed')
  }
  const confirmAsUsual = () => {
    const requiredQuality = item.draft.kind === 'task' ? item.draft.requiredQuality : null
    const also = { requiredQuality: requiredQuality ?? usualQuality ?? t('intake.asSentenceText') }
    if (!isSaving && isOpen) void editing.send('confirmed', item.draft.kind === 'task' ? { also } : {})
  }
  const actions = [
    { title: t('intake.confirmAsUsual'), key: 'q', run: confirmAsUsual },
    { title: t('intake.confirm'), key: 'enter', run: confirm },
    { title: t('intake.edit'), key: 'e', run: () => focusFirst(element.current) },
    { title: t('intake.drop'), key: 'x', run: () => setDropping(true) },
  ]
  useActions(isOpen ? actions : [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm()
  }
  if (!isOpen && !editing.failure)
    return (
      <TakeBack
        isSaving={isSaving}
        onTakeBack={() => void decide(item, { state: 'proposed', draft: item.draft })}
      />
    )
  if (isDropping)
    return (
      <DropForm
        isSaving={isSaving}
        onDrop={(reason) => void editing.send('dismissed', { reason })}
        onCancel={() => setDropping(false)}
      />
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Escape of the fields in it
    <form ref={element} className={styles['form']} noValidate onSubmit={submit} onKeyDown={pressInForm}>
      <DraftFields item={item} editing={editing} units={units} usualQuality={usualQuality} />
      {item.twin && <TwinRemark twin={item.twin} />}
      <p className={styles['because']}>{reasonSentences(find, item.reasons).join(' ')}</p>
      <ItemConflict item={item} editing={editing} units={units} />
      <div className="row">
        <Button small type="submit" busy={isSaving}>
          {t('intake.confirm')} <Kbd>Enter</Kbd>
        </Button>
        {item.draft.kind === 'task' && (
          <Button small busy={isSaving} onClick={confirmAsUsual}>
            {t('intake.confirmAsUsual')} <Kbd>Q</Kbd>
          </Button>
        )}
        <Button small onClick={() => setDropping(true)}>
          {t('intake.drop')} <Kbd>X</Kbd>
        </Button>
        {editing.isEdited && (
          <Button small kind="quiet" busy={isSaving} onClick={() => void editing.send('proposed')}>
            {t('intake.save')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What was decided can be taken back until everything is assigned. */
function TakeBack({ isSaving, onTakeBack }: { isSaving: boolean; onTakeBack: () => void }) {
  const { t } = useWords()
  return (
    <p className={styles['taken']}>
      <Button small busy={isSaving} onClick={onTakeBack}>
        {t('intake.takeBack')}
      </Button>
    </p>
  )
}

/** Enter confirms from every field, Shift Enter breaks a line; Escape leaves the fields for the keys of the page. */
function pressInForm(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event
  if (event.defaultPrevented || event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && !event.shiftKey && target instanceof HTMLTextAreaElement) {
    event.preventDefault()
    currentTarget.requestSubmit()
  }
  if (event.key === 'Escape') currentTarget.closest<HTMLElement>('[data-proposal]')?.focus()
}

/** The first field still to be filled, otherwise the first of all. */
function focusFirst(form: HTMLFormElement | null): void {
  const controls = [...(form?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])]
  const empty = controls.find((control) => control.value === '' && control.ariaRequired === 'true')
  ;(empty ?? controls[0])?.focus()
}

function useFocusOnProblem(hasProblems: boolean, element: { current: HTMLFormElement | null }): void {
  useEffect(() => {
    if (hasProblems) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [hasProblems, element])
}
