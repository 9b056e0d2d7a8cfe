import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Layout } from '#domain/official-document/official-document.ts'
import { partyTemplate_v1 } from './party-template.ts'
import { stateTemplate_v1 } from './state-template.ts'
import type { LayoutTemplate } from './template.ts'

/** Every version of every layout; a new version is added, an old one keeps its last day. */
export const layoutTemplates: readonly LayoutTemplate[] = [partyTemplate_v1, stateTemplate_v1]

/** The template of a layout that holds on a day: the latest that has begun, or the first there is. */
export function findTemplate(layout: Layout, on: CalendarDate | null): LayoutTemplate {
  const ofLayout = layoutTemplates
    .filter((template) => template.layout === layout)
    .sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))
  const holding = ofLayout.find((template) => on === null || template.effectiveFrom <= on)
  const found = holding ?? ofLayout.at(-1)
  if (!found) throw new RangeError(`no template of layout ${layout}`)
  return found
}
