import { useState } from 'react'

const placeOf = (table: string): string => `nhip.columns.${table}`

function readHidden(table: string | undefined): readonly string[] {
  const stored = table ? localStorage.getItem(placeOf(table)) : null
  return stored ? stored.split(' ') : []
}

/** Which columns a person has put away in this browser, by the name of the table. */
export function useHiddenColumns(table: string | undefined) {
  const [hidden, setHidden] = useState(() => readHidden(table))
  const toggle = (key: string): void => {
    const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]
    setHidden(next)
    if (table) localStorage.setItem(placeOf(table), next.join(' '))
  }
  return { isShown: (key: string): boolean => !hidden.includes(key), toggle }
}
