import { useState } from 'react'
import { changeWebhook, type ListedWebhook, setWebhook } from '#domain/webhook/contract.ts'
import { topics } from '#domain/webhook/topic.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { bind, type FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { freshSecret } from './fresh-secret.ts'

/** Answers the secret that was made with a new receiver; null where an old one was changed. */
type Props = { onDone: (secret: string | null) => void }

export function ReceiverForm({ webhook, onDone }: Props & { webhook: ListedWebhook | null }) {
  return webhook ? <ChangeForm webhook={webhook} onDone={onDone} /> : <SetForm onDone={onDone} />
}

function SetForm({ onDone }: Props) {
  const { t } = useWords()
  const [made] = useState(() => ({ id: newRequestId(), secret: freshSecret() }))
  const form = useForm(setWebhook, {
    initial: { kind: 'events', name: '', url: '', topics: [...topics], template: null, active: true },
    along: made,
    onDone: () => onDone(made.secret),
  })
  const kind = form.field('kind')
  const changeKind = (value: unknown) => {
    kind.set(value)
    form.set('topics', value === 'events' ? [...topics] : [])
    // A gateway stands ready and is switched on once it was tried.
    form.set('active', value === 'events')
  }
  return (
    <Form form={form} submit={t('outgoing.set')}>
      <ChoiceField
        field={{ ...kind, set: changeKind }}
        label={t('outgoing.receiverKind')}
        options={[
          { value: 'events', label: t('outgoing.receiver.events') },
          { value: 'text_messages', label: t('outgoing.receiver.text_messages') },
        ]}
      />
      <Fields field={form.field} isGateway={kind.value === 'text_messages'} />
    </Form>
  )
}

function ChangeForm({ webhook, onDone }: Props & { webhook: ListedWebhook }) {
  const { t } = useWords()
  const { id, kind, name, url, template, active, version } = webhook
  const chosen = topics.filter((topic) => webhook.topics.includes(topic))
  const form = useForm(changeWebhook, {
    params: { id },
    initial: { name, url, topics: chosen, template, active },
    along: { version },
    onDone: () => onDone(null),
  })
  return (
    <Form form={form} submit={t('outgoing.change')}>
      <Fields field={form.field} isGateway={kind === 'text_messages'} />
    </Form>
  )
}

type Name = 'name' | 'url' | 'topics' | 'template' | 'active'

function Fields({ field, isGateway }: { field: (name: Name) => FieldBinding; isGateway: boolean }) {
  const { t } = useWords()
  return (
    <>
      <TextField field={field('name')} label={t('outgoing.name')} />
      <TextField field={field('url')} label={t('outgoing.url')} hint={t('outgoing.urlHint')} />
      {isGateway ? (
        <TextArea
          field={field('template')}
          label={t('outgoing.template')}
          hint={`${t('outgoing.templateHint')}: {"to":"{{telephone}}","content":"{{text}}"}`}
          rows={3}
        />
      ) : (
        <TopicFields field={field('topics')} />
      )}
      <CheckboxField field={field('active')} label={t('outgoing.active')} />
    </>
  )
}

function TopicFields({ field }: { field: FieldBinding }) {
  const { t } = useWords()
  const held = Array.isArray(field.value) ? field.value.map(String) : []
  return (
    <fieldset>
      <legend className="strong">{t('outgoing.topics')}</legend>
      {topics.map((topic) => (
        <CheckboxField
          key={topic}
          field={bind(`${field.id}-${topic}`, held.includes(topic), (value) =>
            field.set(topics.filter((each) => (each === topic ? value === true : held.includes(each)))),
          )}
          label={t(`outgoing.topic.${topic}`)}
        />
      ))}
    </fieldset>
  )
}
