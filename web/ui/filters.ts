import { useId } from 'react'
import { useSearchParams } from 'react-router'
import type { FieldBinding } from './form/field-binding.ts'

/** What stands in the address now: the page may still be waiting for the answer to an earlier choice. */
const inAddress = (): URLSearchParams => new URLSearchParams(location.search)

/**
 * Filters that live in the address, so that a list can be sent to a colleague as it is seen. `first` names them all
 * and says what each is before anything is chosen; a value of its own leaves the address.
 */
export function useFilters<Name extends string>(first: Record<Name, string>) {
  const [params, setParams] = useSearchParams()
  const id = useId()
  const names = Object.keys(first).filter((name): name is Name => name in first)
  const valueOf = (name: Name): string => params.get(name) ?? first[name]
  const set = (name: Name, value: unknown): void => {
    setParams(
      () => {
        const held = inAddress()
        // Another choice is another list, which is read from its beginning.
        if (name !== 'after') held.delete('after')
        const text = typeof value === 'string' ? value : ''
        if (text === first[name]) held.delete(name)
        else held.set(name, text)
        return held
      },
      { replace: true, preventScrollReset: true },
    )
  }
  /** Several at once, in one change of the address. */
  const choose = (chosen: Partial<Record<Name, string>>): void => {
    setParams(
      (held) => {
        for (const name of names) {
          const text = chosen[name]
          if (text === undefined) continue
          if (text === first[name]) held.delete(name)
          else held.set(name, text)
        }
        return held
      },
      { replace: true, preventScrollReset: true },
    )
  }
  const clear = (): void => {
    setParams(
      () => {
        const held = inAddress()
        for (const name of names) held.delete(name)
        return held
      },
      { replace: true, preventScrollReset: true },
    )
  }
  const field = (name: Name): FieldBinding => ({
    name,
    id: `${id}-${name}`,
    value: valueOf(name),
    set: (value) => set(name, value),
    problem: null,
    mayStayEmpty: true,
  })
  /** What is not as at first: what a link to the same list, or a kept view, has to hold. */
  const chosen = (): Partial<Record<Name, string>> => {
    const held: Partial<Record<Name, string>> = {}
    for (const name of names) if (valueOf(name) !== first[name]) held[name] = valueOf(name)
    return held
  }
  return {
    valueOf,
    chosen,
    set,
    choose,
    clear,
    field,
    isFiltered: names.some((name) => valueOf(name) !== first[name]),
  }
}
