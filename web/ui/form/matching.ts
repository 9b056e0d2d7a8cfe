import { foldText } from '#domain/text/fold.ts'
import type { Option } from '../SelectField.tsx'

/** The options whose words hold every word typed, diacritics aside. */
export function matching(options: readonly Option[], typed: string | null): readonly Option[] {
  const words = foldText(typed ?? '')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0) return options
  return options.filter((option) => {
    const text = foldText(`${option.label} ${option.below ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}
