import type { ReportContent } from './content.ts'
import { offerSentences, offeredText } from './offer-sentences.ts'

/**
 * A draft as its page shows it and as handing it up would make it: a section that nobody has written in holds what is offered.
 * `offered` are the keys of those; an emptied section stays empty.
 */
export function asShown(content: ReportContent): { content: ReportContent; offered: string[] } {
  const filled = content.sections.flatMap((section): [string, string][] => {
    if (section.kind !== 'narrative' || content.texts[section.key] !== undefined) return []
    const text = offeredText(offerSentences(content.facts, section.offers))
    return text === '' ? [] : [[section.key, text]]
  })
  return {
    content: { ...content, texts: { ...content.texts, ...Object.fromEntries(filled) } },
    offered: filled.map(([key]) => key),
  }
}
