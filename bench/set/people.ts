import type { Jurisdiction, Role } from '#domain/session/actor.ts'
import { since } from './calendar.ts'
import type { Row } from './copy-rows.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'
import type { Province } from './units.ts'

interface Post {
  readonly login: string
  readonly unitId: string
  readonly title: string
  readonly role: Role
  readonly jurisdiction: Jurisdiction
}

export interface People {
  /** Whoever may be handed the work of a department, by the department's id; its head first, then its clerk. */
  readonly ofDepartment: ReadonlyMap<string, readonly string[]>
  readonly leaders: readonly string[]
  readonly all: readonly string[]
  readonly persons: readonly Row<'person'>[]
  readonly details: readonly Row<'person_detail'>[]
  readonly accounts: readonly Row<'account'>[]
  readonly positions: readonly Row<'position'>[]
}

/** Fifty people by post; their names say that they were made up to measure with. */
export function appointPeople(random: Random, province: Province): People {
  const posts = postsOf(province)
  const ids = posts.map(() => seededId(random, since))
  const named = posts.map((post, index) => ({
    ...post,
    id: ids[index] ?? '',
    name: `Cán bộ Đo ${index + 1}`,
  }))
  const ofDepartment = new Map(
    province.departments.map(({ id }) => [
      id,
      named.filter((post) => post.unitId === id).map((post) => post.id),
    ]),
  )
  return {
    ofDepartment,
    leaders: named.filter(({ role }) => role === 'leader').map(({ id }) => id),
    all: ids,
    persons: named.map(({ id }) => ({ id })),
    details: named.map(({ id, name }) => ({
      id,
      full_name: name,
      given_name: name.split(' ').at(-1) ?? name,
    })),
    accounts: named.map(({ id, login }) => ({ id: seededId(random, since), person_id: id, login })),
    positions: named.map(({ id, unitId, title, role, jurisdiction }) => ({
      id: seededId(random, since),
      person_id: id,
      unit_id: unitId,
      title,
      role,
      jurisdiction,
      valid_from: since,
    })),
  }
}

function postsOf({ standingId, officeId, departments }: Province): Post[] {
  const several = (count: number, post: Omit<Post, 'login'>): Post[] =>
    Array.from({ length: count }, (_, index) => ({ ...post, login: `${post.role}-${index + 1}` }))
  const office = { unitId: officeId, title: 'Chuyên viên' }
  return [
    ...several(3, { unitId: standingId, title: 'Thường trực', role: 'leader', jurisdiction: 'all' }),
    ...several(3, { ...office, role: 'office', jurisdiction: 'all' }),
    ...several(1, { ...office, role: 'inspector', jurisdiction: 'all' }),
    ...several(1, { ...office, role: 'administrator', jurisdiction: 'own' }),
    ...departments.flatMap(({ id }, index): Post[] => [
      {
        login: `unit_head-${index + 1}`,
        unitId: id,
        title: 'Bí thư',
        role: 'unit_head',
        jurisdiction: 'subtree',
      },
      {
        login: `unit_clerk-${index + 1}`,
        unitId: id,
        title: 'Văn thư',
        role: 'unit_clerk',
        jurisdiction: 'unit',
      },
    ]),
    ...departments.slice(0, 6).map(({ id }, index): Post => {
      return { login: `staff-${index + 1}`, unitId: id, title: 'Cán bộ', role: 'staff', jurisdiction: 'own' }
    }),
  ]
}
