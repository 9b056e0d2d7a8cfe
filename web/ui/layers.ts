import { useEffect, useId } from 'react'

/** What is laid over the page now, the topmost last. */
const layers: string[] = []

/** Closes a dialog or a sheet only while it is the topmost: Escape is heard by everything that is open. */
export function useLayer(isOpen: boolean, close: () => void): () => void {
  const id = useId()
  useEffect(() => {
    if (!isOpen) return undefined
    layers.push(id)
    return () => {
      layers.splice(layers.lastIndexOf(id), 1)
    }
  }, [isOpen, id])
  return () => {
    if (layers.at(-1) === id) close()
  }
}
