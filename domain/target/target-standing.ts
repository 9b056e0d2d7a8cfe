import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Figures } from './figures.ts'
import type { Counting } from './indicator.ts'
import { type Mark, markOf } from './mark.ts'
import type { MonthValue } from './month.ts'
import { neededOverPaceOf } from './need.ts'
import { paceOf } from './pace.ts'
import type { PaceQuestion } from './progress.ts'
import type { RolledUp } from './roll-up.ts'
import type { Share } from './share-of-units.ts'
import type { HeldTarget, Review } from './standing.ts'

/** How a figure came to be: the unit's own, or made of units below. */
export const bases = ['own', 'sum_of_units'] as const

/** What counts of a target: its own periods, or those of the nearest units below that hold it too. */
export interface Counted {
  readonly basis: (typeof bases)[number]
  /** The periods that count, own or rolled up, and how they make one figure. */
  readonly counted: readonly MonthValue[]
  readonly counting: Counting
  readonly missing: RolledUp['missing']
  /** Of a share of units: how many of how many reach theirs, period by period, and which do not. */
  readonly shares: readonly Share[]
  readonly partsOf: () => readonly HeldTarget[]
}

/**
 * Where a target stands. What it comes to is found when it is asked for, and then kept: of twenty thousand targets a map
 * needs the mark of each, a list the figures of fifty. A class, because an object of getters costs ten times as much.
 */
export class TargetStanding<Held extends HeldTarget = HeldTarget> {
  readonly target: Held
  readonly #counted: Counted
  readonly #review: Review
  #mark: Mark | undefined
  #need: Decimal | null | undefined
  #figures: Figures | undefined

  constructor(target: Held, counted: Counted, review: Review) {
    this.target = target
    this.#counted = counted
    this.#review = review
  }

  get basis(): Counted['basis'] {
    return this.#counted.basis
  }
  get counted(): Counted['counted'] {
    return this.#counted.counted
  }
  get counting(): Counting {
    return this.#counted.counting
  }
  get missing(): Counted['missing'] {
    return this.#counted.missing
  }
  get shares(): Counted['shares'] {
    return this.#counted.shares
  }
  /** The targets of the units below that make it up. */
  get parts(): readonly HeldTarget[] {
    return this.#counted.partsOf()
  }

  /** What a map draws. */
  get mark(): Mark {
    const asksForRuns = this.#review.thresholds.hardAgainst === 'best_run'
    return (this.#mark ??= markOf(this.#ask(asksForRuns ? this.target.runsBefore() : [])))
  }
  /** What each period left must bring, as a multiple of the pace so far. */
  get need(): Decimal | null {
    if (this.#need === undefined) this.#need = neededOverPaceOf(this.#ask([]))
    return this.#need
  }
  get figures(): Figures {
    return (this.#figures ??= paceOf(this.#ask(this.target.runsBefore())))
  }

  #ask(runsBefore: PaceQuestion['runsBefore']): PaceQuestion {
    const { counting, counted } = this.#counted
    const { planned, plannedHigh, horizon, profile, bestBefore } = this.target
    const { year, through, thresholds } = this.#review
    const { direction, aggregation, overUnits, frequency, entry, per } = counting
    return {
      year,
      through,
      thresholds,
      direction,
      aggregation,
      overUnits,
      frequency,
      entry,
      per,
      planned,
      plannedHigh,
      horizon,
      profile,
      reported: counted,
      bestBefore,
      runsBefore,
    }
  }
}
