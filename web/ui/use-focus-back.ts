import { useEffect, useState } from 'react'

/** Gives the focus back to where it was before something opened over the page. Answers whether it was ever open. */
export function useFocusBack(isOpen: boolean): boolean {
  const [wasOpened, setWasOpened] = useState(isOpen)
  if (isOpen && !wasOpened) setWasOpened(true)
  useEffect(() => {
    if (!isOpen) return undefined
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [isOpen])
  return wasOpened
}
