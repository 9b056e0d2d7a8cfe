/** Whether an actor may do a thing; a refusal names its reason from a closed union of the noun concerned. */
export type Decision<Reason extends string = string> = { allowed: true } | { allowed: false; reason: Reason }

export const allowed: { allowed: true } = { allowed: true }

export function refused<Reason extends string>(reason: Reason): { allowed: false; reason: Reason } {
  return { allowed: false, reason }
}

/** The first refusal among several decisions, or allowed. */
export function firstRefusal<Reason extends string>(...decisions: Decision<Reason>[]): Decision<Reason> {
  return decisions.find((decision) => !decision.allowed) ?? allowed
}
