/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex
   -- a press on a mark is a short cut of the list beside it, which the keyboard walks; the pane itself scrolls by keys */
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Span } from '#domain/intake/span.ts'
import { useWords } from '#web/words/language.tsx'
import { cutText } from './cut-text.ts'
import { findSelection } from './find-selection.ts'
import type { Intake } from './intake.ts'
import { MissedLine } from './MissedLine.tsx'
import { PickedBar } from './PickedBar.tsx'
import { type MarkLook, SourceParagraph } from './SourceParagraph.tsx'
import styles from './SourceText.module.css'
import type { useMarking } from './use-marking.ts'

type Props = {
  intake: Intake
  missed: readonly Span[]
  selectedId: string | null
  onSelect: (id: string) => void
  marking: ReturnType<typeof useMarking>
}

/** The text itself, every proposal marked on its exact words, sentences perhaps missed under dots. */
export function SourceText({ intake, missed, selectedId, onSelect, marking }: Props) {
  const { t } = useWords()
  const pane = useRef<HTMLElement>(null)
  const { text, items } = intake
  const paragraphs = useMemo(() => {
    const marks = items.map(({ id, startsAt, endsAt }) => ({
      itemId: id,
      span: { start: startsAt, end: endsAt },
    }))
    return cutText(text, marks, missed)
  }, [text, items, missed])
  const looks: ReadonlyMap<string, MarkLook> = useMemo(
    () => new Map(items.map(({ id, ordinal, state }) => [id, { ordinal, state }])),
    [items],
  )
  const { picked, pick } = marking
  useSelectedWords(text, pane, pick)
  const press = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (!getSelection()?.isCollapsed || target?.closest('button')) return
    const at = target?.closest<HTMLElement>('[data-items],[data-missed]')
    if (!at) {
      pick(null)
      return
    }
    const [first] = (at.dataset['items'] ?? '').split(' ')
    const sentence = missed.find((span) => String(span.start) === at.dataset['missed'])
    if (first) onSelect(first)
    else if (sentence) pick(sentence)
  }
  return (
    <section
      ref={pane}
      data-pane
      className={styles['pane']}
      aria-label={t('intake.sourceText')}
      tabIndex={0}
      onClick={press}
    >
      <div className={styles['text']}>
        {paragraphs.map((paragraph) => (
          <SourceParagraph
            key={paragraph.span.start}
            text={text}
            paragraph={paragraph}
            looks={looks}
            selectedId={
              paragraph.pieces.some((piece) => piece.itemIds.includes(selectedId ?? '')) ? selectedId : null
            }
            picked={
              picked && paragraph.span.start < picked.end && picked.start < paragraph.span.end ? picked : null
            }
          />
        ))}
        {intake.can.correct.allowed && <MissedLine missed={missed} onPick={pick} />}
      </div>
      {picked && <PickedBar text={text} span={picked} marking={marking} />}
    </section>
  )
}

/** Words selected in the text become what can be marked. */
function useSelectedWords(
  text: string,
  pane: { current: HTMLElement | null },
  pick: (span: Span | null) => void,
): void {
  useEffect(() => {
    const look = () => {
      const span = pane.current && findSelection(text, pane.current)
      if (span) pick(span)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text, pane, pick])
}
