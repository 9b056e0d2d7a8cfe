import type { StyleName } from './template.ts'

/** A line of the head or the foot, before any writer draws it. */
export type Line =
  | { readonly kind: 'text'; readonly text: string; readonly style: StyleName }
  /** A thin line of a share of the column's width. */
  | { readonly kind: 'rule'; readonly share: number }

export const line = (text: string, style: StyleName): Line => ({ kind: 'text', text, style })
