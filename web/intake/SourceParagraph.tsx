import { memo } from 'react'
import type { IntakeItem } from '#domain/intake/contract.ts'
import type { Span } from '#domain/intake/span.ts'
import type { Paragraph, Piece } from './cut-text.ts'
import styles from './SourceText.module.css'

export type MarkLook = Pick<IntakeItem, 'ordinal' | 'state'>

type Props = {
  text: string
  paragraph: Paragraph
  looks: ReadonlyMap<string, MarkLook>
  selectedId: string | null
  picked: Span | null
}

/** One line of the source, drawn anew only when one of its own marks changes. */
export const SourceParagraph = memo(function SourceParagraph(props: Props) {
  const { text, paragraph, looks, selectedId, picked } = props
  return (
    <p>
      {paragraph.pieces.map((piece) => (
        <PieceOfText
          key={piece.span.start}
          words={text.slice(piece.span.start, piece.span.end)}
          piece={piece}
          looks={looks}
          selectedId={selectedId}
          isPicked={picked !== null && piece.missed?.start === picked.start}
        />
      ))}
    </p>
  )
}, looksSame)

function PieceOfText(props: {
  words: string
  piece: Piece
  looks: Props['looks']
  selectedId: string | null
  isPicked: boolean
}) {
  const { words, piece, looks, selectedId, isPicked } = props
  const { itemIds, endingIds, missed, span } = piece
  const shown = itemIds.filter((id) => looks.get(id)?.state !== 'dismissed')
  const said = <span data-at={span.start}>{words}</span>
  if (itemIds.length === 0)
    return missed ? (
      <span className={styles['missed']} data-missed={missed.start} data-picked={isPicked || undefined}>
        {said}
      </span>
    ) : (
      said
    )
  const Mark = shown.length > 0 ? 'mark' : 'span'
  return (
    <Mark
      className={styles['mark']}
      data-items={itemIds.join(' ')}
      data-on={selectedId !== null && itemIds.includes(selectedId) ? true : undefined}
      data-confirmed={shown.some((id) => looks.get(id)?.state === 'confirmed') || undefined}
    >
      {said}
      {endingIds.map((id) => (
        <sup key={id} data-state={looks.get(id)?.state}>
          {looks.get(id)?.ordinal}
        </sup>
      ))}
    </Mark>
  )
}

/** The marks of one paragraph are few; comparing them is cheaper than drawing a long text again. */
function looksSame(before: Props, after: Props): boolean {
  return (
    before.text === after.text &&
    before.selectedId === after.selectedId &&
    before.picked?.start === after.picked?.start &&
    (before.paragraph === after.paragraph ||
      JSON.stringify(before.paragraph) === JSON.stringify(after.paragraph)) &&
    (before.looks === after.looks || looksHeld(before, after))
  )
}

const looksHeld = (before: Props, after: Props): boolean =>
  after.paragraph.pieces.every((piece) =>
    piece.itemIds.every((id) => before.looks.get(id)?.state === after.looks.get(id)?.state),
  )
