import type { StyleName } from './template.ts'

/** What is known of a document only when it is issued. */
export type HeadPart = 'number' | 'place'

/** A line of the head or the foot, before any writer draws it. */
export type Line =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly style: StyleName
      /** The line that is written anew when the document is issued. */
      readonly head?: HeadPart
    }
  /** A thin line of a share of the column's width. */
  | { readonly kind: 'rule'; readonly share: number }

export const line = (text: string, style: StyleName, head?: HeadPart): Line => ({
  kind: 'text',
  text,
  style,
  ...(head ? { head } : {}),
})
