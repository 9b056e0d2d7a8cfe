import { markKinds } from '#domain/intake/draft.ts'
import type { Span } from '#domain/intake/span.ts'
import { Button } from '#web/ui/Button.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './SourceText.module.css'
import type { useMarking } from './use-marking.ts'

type Props = { text: string; span: Span; marking: ReturnType<typeof useMarking> }

/** The words selected in the text, and what they can be marked as. */
export function PickedBar({ text, span, marking }: Props) {
  const { t } = useWords()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keeps the words selected while a button is pressed
    <div className={styles['bar']} onMouseDown={(event) => event.preventDefault()}>
      <p className={styles['quote']}>
        <span className="quiet">{t('intake.picked')}:</span> “{text.slice(span.start, span.end)}”
      </p>
      <ProblemNotice problem={marking.problem} />
      <div className="row">
        <span className="small soft">{t('intake.markAs')}</span>
        {markKinds.map((kind) => (
          <Button key={kind} small busy={marking.isSending} onClick={() => void marking.mark(span, kind)}>
            {t(`intake.group.${kind}`)}
          </Button>
        ))}
        <Button
          small
          kind="quiet"
          onClick={() => {
            getSelection()?.removeAllRanges()
            marking.pick(null)
          }}
        >
          {t('intake.unpick')}
        </Button>
      </div>
    </div>
  )
}
