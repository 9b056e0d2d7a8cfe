import type { Jurisdiction, Role } from '#domain/session/actor.ts'
import { type Remindable, type Rung, rungs } from './reminder.ts'

/** A post held today by someone who is still here. */
export interface Post {
  readonly personId: string
  readonly unitId: string
  readonly role: Role
  readonly jurisdiction: Jurisdiction
}

/** The posts by what urging asks of them, made once for all obligations of a day. */
export interface Posts {
  readonly ofUnit: ReadonlyMap<string, readonly Post[]>
  /** The office and the leaders of the whole body. */
  readonly office: readonly string[]
  readonly leaders: readonly string[]
}

export const postsOf = (posts: readonly Post[]): Posts => ({
  ofUnit: Map.groupBy(posts, ({ unitId }) => unitId),
  office: peopleOf(posts.filter(({ role, jurisdiction }) => role === 'office' && jurisdiction === 'all')),
  leaders: peopleOf(posts.filter(({ role, jurisdiction }) => role === 'leader' && jurisdiction === 'all')),
})

const peopleOf = (posts: readonly Post[]): string[] => [...new Set(posts.map(({ personId }) => personId))]
const heads: readonly Role[] = ['leader', 'unit_head']

/**
 * Who stands on a rung of the ladder for an obligation; where nobody does, whoever stands on the next one up. What was
 * handed to nobody is the business of the unit's clerks.
 */
export function recipientsOf(
  rung: Rung,
  obligation: Pick<Remindable, 'owedByUnitId' | 'owedByPersonId' | 'owedToUnitId'>,
  posts: Posts,
): { rung: Rung; people: readonly string[] } {
  for (const each of rungs.slice(rungs.indexOf(rung))) {
    const people = standingOn(each, obligation, posts)
    if (people.length > 0) return { rung: each, people }
  }
  return { rung, people: [] }
}

function standingOn(
  rung: Rung,
  {
    owedByUnitId,
    owedByPersonId,
    owedToUnitId,
  }: Pick<Remindable, 'owedByUnitId' | 'owedByPersonId' | 'owedToUnitId'>,
  { ofUnit, office, leaders }: Posts,
): readonly string[] {
  const holding = (unitId: string, roles: readonly Role[]) =>
    peopleOf((ofUnit.get(unitId) ?? []).filter(({ role }) => roles.includes(role)))
  switch (rung) {
    case 'person':
      return owedByPersonId ? [owedByPersonId] : holding(owedByUnitId, ['unit_clerk'])
    case 'head':
      return holding(owedByUnitId, heads)
    case 'office':
      return office
    case 'leader': {
      const givers = holding(owedToUnitId, heads)
      return givers.length > 0 ? givers : leaders
    }
  }
}
