import type { ResponseOf } from '#domain/contract/route.ts'
import type { readOutlook } from '#domain/target/outlook-contract.ts'
import type { TargetStanding } from '#domain/target/standing.ts'

type Forecast = ResponseOf<typeof readOutlook>['forecast']

/** The forecast of a target's year from its own months and the years before. */
export function forecastOf(_now: TargetStanding, _before: readonly { standing: TargetStanding }[]): Forecast {
  return { reason: 'too_few_figures' }
}
