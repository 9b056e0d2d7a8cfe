import { lazy, type ReactNode, Suspense } from 'react'
import { useFocusBack } from './use-focus-back.ts'

const DrawnSideSheet = lazy(async () => ({ default: (await import('./DrawnSideSheet.tsx')).DrawnSideSheet }))

export type SideSheetProps = {
  open: boolean
  onClose: () => void
  title: string
  /** For a document that is read in it. */
  wide?: boolean
  children: ReactNode
}

/** A sheet at the side of the page: the menu of a phone, the origin of a figure. */
export function SideSheet(props: SideSheetProps) {
  const wasOpened = useFocusBack(props.open)
  return <Suspense fallback={null}>{wasOpened && <DrawnSideSheet {...props} />}</Suspense>
}
