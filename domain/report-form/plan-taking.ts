import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import type { FilledFigure, FilledForm, FilledSection, FormProblem } from './filled-form.ts'

export interface PresentSection {
  readonly key: string
  readonly title: string
  readonly text: string
  /** 0 while nothing is written. */
  readonly version: number
}

interface PresentFigure {
  readonly value: Decimal
  readonly base: Decimal | null
}

export interface Taking {
  readonly sections: readonly (FilledSection & { version: number | null })[]
  /** Titles of those that somebody changed on the page since: what stands there stays. */
  readonly keptSections: readonly string[]
  readonly figures: readonly (FilledFigure & { value: Decimal })[]
}

const same = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0

/**
 * What of a form goes into its report: words over those that the form was made over, figures that were typed. What nobody
 * touched in the form is left alone, however it changed on the page meanwhile.
 */
export function planTaking(
  filled: FilledForm,
  present: readonly PresentSection[],
  versions: readonly number[],
  figureOf: (targetId: string) => PresentFigure | undefined,
): { taking: Taking } | { problems: readonly FormProblem[] } {
  const said = new Map(filled.sections.map((section) => [section.key, section]))
  const missing = present.flatMap(({ key, title }): FormProblem[] =>
    said.has(key) || isAbout(filled.problems, title)
      ? []
      : [{ place: { section: title }, code: 'section_missing', value: null }],
  )
  const halves = filled.figures
    .filter(({ value, base }) => value === null && base !== null)
    .map(({ place }): FormProblem => ({ place, code: 'value_needed', value: null }))
  // A cell that cannot be read says nothing of its section: it is named already.
  const problems = [...filled.problems, ...(filled.problems.length > 0 ? [] : missing), ...halves]
  if (problems.length > 0) return { problems }
  const changed = present.flatMap((section, at) => {
    const of = said.get(section.key)
    if (!of || of.text === section.text) return []
    return [{ of, section, isSeen: section.version === (versions[at] ?? 0) }]
  })
  return {
    taking: {
      sections: changed.flatMap(({ of, section, isSeen }) =>
        isSeen ? [{ ...of, version: section.version || null }] : [],
      ),
      keptSections: changed.flatMap(({ section, isSeen }) => (isSeen ? [] : [section.title])),
      figures: filled.figures.flatMap((figure) => {
        const { value, base, seen } = figure
        if (value === null || (same(value, seen.value) && same(base, seen.base))) return []
        const held = figureOf(seen.targetId)
        return held && same(value, held.value) && same(base, held.base) ? [] : [{ ...figure, value }]
      }),
    },
  }
}

const isAbout = (problems: readonly FormProblem[], title: string): boolean =>
  problems.some(({ place }) => 'section' in place && place.section.startsWith(title))
