import type { ReactNode } from 'react'
import type { Status } from '../StatusMark.tsx'

export type HeatStatus = Extract<Status, 'exceeded' | 'on_pace' | 'behind' | 'hard_to_reach' | 'not_assessed'>

/** One cell: its figure, how that is judged, where it opens, and what it is made of, for whoever rests on it. */
export type HeatCell = { figure: string; status: HeatStatus; to: string; title?: string }

/** A row draws its cells when it comes into sight: there may be thousands of rows. */
export type HeatRow = {
  key: string
  title: string
  to?: string
  /** How far below the first level; 0 where there are no levels. */
  depth?: number
  /** Whether rows below it are shown; null where there are none. */
  isOpen?: boolean | null
  cells: () => readonly (HeatCell | null)[]
  sum?: () => ReactNode
}
