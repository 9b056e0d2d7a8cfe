import { lazy, type ReactNode, Suspense } from 'react'
import { useFocusBack } from './use-focus-back.ts'

const DrawnDialog = lazy(async () => ({ default: (await import('./DrawnDialog.tsx')).DrawnDialog }))

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  width?: 'narrow' | 'ordinary' | 'wide'
  children: ReactNode
}

/** A page laid over the page, for one short thing. Escape and the button close it; the focus goes back. */
export function Dialog(props: DialogProps) {
  const wasOpened = useFocusBack(props.open)
  return <Suspense fallback={null}>{wasOpened && <DrawnDialog {...props} />}</Suspense>
}
