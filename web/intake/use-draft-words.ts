import { isCalendarDate } from '#domain/calendar/date.ts'
import { useWords } from '#web/words/language.tsx'
import type { UnitNames } from './intake.ts'

/** Says a field of a draft as people read it: names instead of ids; null for what is not there. */
export function useDraftWords(units: UnitNames) {
  const { find, format } = useWords()
  const unitName = (id: string): string => units.get(id)?.shortName ?? '–'
  return (draft: object, name: string): string | null => {
    const value: unknown = new Map(Object.entries(draft)).get(name)
    if (Array.isArray(value)) return value.length > 0 ? value.map(String).map(unitName).join(', ') : null
    if (typeof value !== 'string' || value === '') return null
    if (isCalendarDate(value)) return format.date(value)
    if (units.has(value)) return unitName(value)
    return find(wordOf(name, value)) ?? value
  }
}

/** Where the word for a choice stands: those of a difficulty are its own. */
function wordOf(name: string, value: string): string {
  if (name === 'rhythm') return `task.rhythm_${value}`
  if (name === 'tone') return `remark.tone.${value}`
  return `difficulty.${name === 'type' ? 'kind' : name}.${value}`
}
