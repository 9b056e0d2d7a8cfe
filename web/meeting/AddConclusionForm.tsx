import { type KeyboardEvent, useState } from 'react'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { announce } from '#web/ui/LiveRegion.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConclusionFields } from './ConclusionFields.tsx'
import styles from './Meeting.module.css'

/** Typed while people speak: Enter in a text records it and the next one can be typed at once. */
export function AddConclusionForm({ meetingId }: { meetingId: string }) {
  const { t } = useWords()
  const [id, setId] = useState(newRequestId)
  const form = useForm(addConclusion, {
    initial: {
      text: '',
      leadUnitId: null,
      cooperatingUnitIds: [],
      dueOn: null,
      dueIn: null,
      rhythm: null,
      requiredQuality: null,
      recommendationId: null,
      decision: null,
      forwardedToUnitId: null,
    },
    along: { id },
    params: { id: meetingId },
    draft: `conclusion.${meetingId}`,
    onAnswer: ({ conclusions }) => {
      setId(newRequestId())
      announce(t('meeting.recorded', { number: conclusions.length }))
      if (!form.goOn()) document.getElementById(form.field('text').id)?.focus()
    },
  })
  const record = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLTextAreaElement && !event.nativeEvent.isComposing
    if (event.key !== 'Enter' || event.shiftKey || !isTyping) return
    event.preventDefault()
    if (!form.isSending) void form.submit()
  }
  return (
    <div role="presentation" className={styles['conclusionForm']} onKeyDown={record}>
      <Form
        form={form}
        submit={t('meeting.addConclusion')}
        actions={
          <span className={styles['keys']}>
            <span>
              <Kbd>Enter</Kbd> {t('meeting.enterAdds')}
            </span>
            <span>
              <Kbd>Shift Enter</Kbd> {t('meeting.shiftEnter')}
            </span>
          </span>
        }
      >
        <ConclusionFields form={form} round={id} />
      </Form>
    </div>
  )
}
