import { lazy, Suspense } from 'react'
import { Skeleton } from './Skeleton.tsx'

const DrawnRichText = lazy(async () => ({
  default: (await import('./rich/DrawnRichText.tsx')).DrawnRichText,
}))

/** A text of blocks as the editor holds it; what it may hold is for the contract to check. */
export type RichDocument = { type: string; content?: Record<string, unknown>[] }

/** How what stands beside the text comes into it. */
export interface RichTextHand {
  /** A piece that names its source and cannot be typed over. */
  readonly insertFact: (fact: { id: string; text: string }) => void
  readonly insertPicture: (id: string) => void
}

export interface RichTextProps {
  label: string
  value: RichDocument
  onChange: (value: RichDocument) => void
  /** Where a picture of the text is shown from, and what it shows. */
  pictureOf: (id: string) => { address: string; alternative: string } | undefined
  onReady?: (hand: RichTextHand) => void
}

/** A text with headings, lists, links, pictures and facts; loaded when it is needed. */
export function RichText(props: RichTextProps) {
  return (
    <Suspense fallback={<Skeleton lines={10} />}>
      <DrawnRichText {...props} />
    </Suspense>
  )
}
