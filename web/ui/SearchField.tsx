import { useEffect, useState } from 'react'
import { type FieldBinding, textOf } from './form/field-binding.ts'
import { TextField } from './TextField.tsx'

/** A field that searches: the list follows when the typing pauses. */
export function SearchField({ field, label }: { field: FieldBinding; label: string }) {
  const held = textOf(field.value)
  const [typed, setTyped] = useState(held)
  const [known, setKnown] = useState(held)
  if (known !== held) {
    setKnown(held)
    setTyped(held)
  }
  const { set } = field
  useEffect(() => {
    if (typed === held) return undefined
    const pause = setTimeout(() => set(typed), 250)
    return () => clearTimeout(pause)
  }, [typed, held, set])
  return (
    <TextField
      field={{ ...field, value: typed, set: (value) => setTyped(textOf(value)) }}
      label={label}
      type="search"
    />
  )
}
