import { useState } from 'react'
import { markKinds } from '#domain/intake/draft.ts'
import type { Span } from '#domain/intake/span.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Intake } from './intake.ts'
import { listSentences } from './list-sentences.ts'
import type { MarkKind, useMarking } from './use-marking.ts'

type Props = {
  intake: Intake
  missed: readonly Span[]
  marking: ReturnType<typeof useMarking>
  onClose: () => void
}

/** Marks a sentence without a mouse: it is found by its words, then made into a proposal. */
export function MarkDialog({ intake, missed, marking, onClose }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<Span | null>(marking.picked ?? missed[0] ?? null)
  /** Closed first, so that the focus is back on the page before it goes to the new proposal. */
  const mark = (kind: MarkKind) => {
    if (!chosen) return
    marking.pick(chosen)
    onClose()
    void marking.mark(chosen, kind)
  }
  return (
    <Dialog open onClose={onClose} title={t('intake.mark')}>
      <div className="stack">
        {!marking.picked && (
          <SentenceField intake={intake} missed={missed} chosen={chosen} onChoose={setChosen} />
        )}
        {chosen && <blockquote>“{intake.text.slice(chosen.start, chosen.end)}”</blockquote>}
        <div className="row">
          <span className="small soft">{t('intake.markAs')}</span>
          {markKinds.map((kind) => (
            <Button
              key={kind}
              why={chosen ? null : t('field.choose')}
              data-autofocus={kind === 'task' && chosen ? true : undefined}
              onClick={() => mark(kind)}
            >
              {t(`intake.group.${kind}`)}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function SentenceField(props: {
  intake: Intake
  missed: readonly Span[]
  chosen: Span | null
  onChoose: (span: Span | null) => void
}) {
  const { t } = useWords()
  const { text, items } = props.intake
  const [sentences] = useState(() =>
    listSentences(
      text,
      items.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
      props.missed,
    ),
  )
  const options = sentences.map(({ start, end }, at) => ({
    value: String(start),
    label: text.slice(start, end),
    below: at < props.missed.length ? t('intake.perhapsMissed') : '',
  }))
  return (
    <PickField
      field={bind('sentence', props.chosen ? String(props.chosen.start) : '', (value) =>
        props.onChoose(sentences.find((one) => String(one.start) === value) ?? null),
      )}
      label={t('intake.sentence')}
      hint={t('intake.sentenceHint')}
      options={options}
    />
  )
}
