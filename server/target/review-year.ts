import { standingsOf } from '#domain/target/standing.ts'
import type { LoadedStanding } from './load-standings.ts'
import type { LoadedTarget } from './load-targets.ts'
import type { LoadedYear } from './load-year.ts'

/** A year with where its targets stand, found when it is asked for and kept as long as nothing of it changes. */
export interface YearReview {
  readonly of: LoadedYear
  /** After the months 1 to `through`, by indicator. */
  readonly through: (through: number) => ReviewTo
  /** The same year after nothing has changed. */
  readonly seenAt: (snapshot: string) => YearReview
  /** The same year with what of it has changed. */
  readonly with: (loaded: LoadedYear) => YearReview
}

export interface ReviewTo {
  readonly standings: ReadonlyMap<string, readonly LoadedStanding[]>
  /** What is made of all of them, kept under a name. */
  readonly kept: <T>(name: string, make: () => T) => T
}

/** Of a year, months reviewed that are kept; the one used longest ago makes room. */
const mostKept = 4

/** Of a review, what is made for readers of different reach. */
const mostMade = 60

type Found = Map<number, ReviewTo>

export const reviewYear = (loaded: LoadedYear): YearReview => reviewed(loaded, new Map())

function reviewed(loaded: LoadedYear, found: Found): YearReview {
  return {
    of: loaded,
    through(through) {
      const review = found.get(through) ?? reviewTo(standAnew(loaded, through, null, null))
      found.delete(through)
      found.set(through, review)
      for (const oldest of [...found.keys()].slice(0, -mostKept)) found.delete(oldest)
      return review
    },
    seenAt: (snapshot) => reviewed({ ...loaded, snapshot }, found),
    with: (changed) =>
      reviewed(
        changed,
        new Map(
          [...found].map(([through, { standings }]) => [
            through,
            reviewTo(standAnew(changed, through, loaded, standings)),
          ]),
        ),
      ),
  }
}

function reviewTo(standings: ReviewTo['standings']): ReviewTo {
  const kept = new Map<string, unknown>()
  return {
    standings,
    kept<T>(name: string, make: () => T): T {
      const made = kept.has(name) ? (kept.get(name) as T) : make()
      kept.delete(name)
      kept.set(name, made)
      for (const oldest of [...kept.keys()].slice(0, -mostMade)) kept.delete(oldest)
      return made
    },
  }
}

/** Where the targets of each indicator stand; what stood before and has not changed stays. */
function standAnew(
  { year, thresholds, tree, held }: LoadedYear,
  through: number,
  before: LoadedYear | null,
  stood: ReviewTo['standings'] | null,
): ReviewTo['standings'] {
  const isSameMeasure = before?.tree === tree && before.thresholds === thresholds
  const stand = (indicatorId: string, targets: readonly LoadedTarget[]): readonly LoadedStanding[] => {
    const isSame = isSameMeasure && before.held.get(indicatorId) === targets
    const unchanged = isSame ? stood?.get(indicatorId) : undefined
    return unchanged ?? standingsOf(targets, tree.childrenOf, { year, through, thresholds })
  }
  return new Map([...held].map(([indicatorId, targets]) => [indicatorId, stand(indicatorId, targets)]))
}
