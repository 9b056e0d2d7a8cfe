import type { ShownWaiting } from '#domain/target/waiting.ts'
import { useWords } from '#web/words/language.tsx'

type Place = Pick<ShownWaiting, 'at' | 'isOffice'>

/** What the place is called where a figure waits or from which it came back: a unit, or the office of the body. */
export function usePlaceName(): (place: Place) => string {
  const { t } = useWords()
  return ({ at, isOffice }) => (isOffice ? t('month.office') : at.shortName)
}

/** Where figures wait, each place once, with the units that were passed over. */
export function useWaitingSentence(): (waiting: ShownWaiting) => string {
  const { t } = useWords()
  const nameOf = usePlaceName()
  return (waiting) => {
    const { skipped } = waiting
    const said = t('month.waitsFor', { at: nameOf(waiting) })
    if (skipped.length === 0) return said
    return `${said} (${t('month.skipped', { units: skipped.map((unit) => unit.shortName).join(', ') })})`
  }
}

/** A sentence begins with a capital, whatever stands first. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
