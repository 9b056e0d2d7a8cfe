import * as z from 'zod'
import { versionSchema } from '#domain/contract/field.ts'
import { offeredText } from '#domain/report/offer-sentences.ts'
import type { SectionRead } from '#domain/report/writing-contract.ts'

const keptSchema = z.object({ text: z.string(), version: versionSchema.nullable(), isUnchanged: z.boolean() })
type KeptDraft = z.infer<typeof keptSchema>

const placeOf = (reportId: string, key: string, personId: string): string =>
  `nhip.report.${reportId}.${key}.${personId}`

/** What this machine still holds of a section that the server has not acknowledged; null when it holds nothing. */
export function findDraft(reportId: string, key: string, personId: string): KeptDraft | null {
  try {
    const stored = localStorage.getItem(placeOf(reportId, key, personId))
    const kept = keptSchema.safeParse(JSON.parse(stored ?? ''))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}

/** Keeps it over a reload or a lost network, or lets it go. */
export function keepDraft(place: readonly [string, string, string], draft: KeptDraft | null): void {
  try {
    if (draft) localStorage.setItem(placeOf(...place), JSON.stringify(draft))
    else localStorage.removeItem(placeOf(...place))
  } catch {
    // A full store keeps nothing over a reload; what stands on the screen stays there.
  }
}

/** What stands in a section before anybody writes: the sentences that the facts allow. */
export const prefillOf = ({ offers }: SectionRead): string => offeredText(offers)
