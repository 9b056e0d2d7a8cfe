import { type Persona, personas } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'

/** The parts of one request that a route takes in full order. */
export interface RequestParts {
  readonly params?: Record<string, string>
  readonly query?: Record<string, string | number | boolean>
  readonly body?: Record<string, unknown> | Uint8Array
}

/** What is expected of a route: who may, for whom it does not exist (404), and everyone else is refused (403). */
export interface RouteCase {
  readonly may: readonly Persona[]
  readonly unseen: readonly Persona[]
  /** Who may read of the district in the answer, beside its insiders. */
  readonly knows: readonly Persona[]
  /** The answer to those who may. */
  readonly status: number
  /** Plants what the request is about, anew for each request that is carried out. */
  readonly prepare: (office: OfficeInFull) => Promise<RequestParts> | RequestParts
}

/** A route whose expectations are told elsewhere, with the reason. */
interface RouteElsewhere {
  readonly elsewhere: string
}

export type Cases = Record<string, RouteCase | RouteElsewhere>

/** The district's own people who see all of it, and those who see the whole body. */
export const insiders = [
  'leader',
  'office',
  'inspector',
  'provinceHead',
  'districtHead',
  'districtClerk',
] as const satisfies readonly Persona[]
const overseers: readonly Persona[] = ['leader', 'office', 'inspector']
export const strangers = except(personas, ...insiders)

export function except(all: readonly Persona[], ...none: readonly Persona[]): Persona[] {
  return all.filter((persona) => !none.includes(persona))
}

type Prepare = RouteCase['prepare']
type More = Partial<Pick<RouteCase, 'unseen' | 'knows' | 'status'>>

/** A route for these; the rest is refused with a reason. */
export const only = (
  may: readonly Persona[],
  prepare: Prepare,
  { unseen = [], knows = [], status = 200 }: More = {},
): RouteCase => ({ may, unseen, knows, status, prepare })

/** A list that everyone reads as far as it is theirs. */
export const everyone = (prepare: Prepare = () => ({}), more: More = {}): RouteCase =>
  only(personas, prepare, more)

/** Something of the district: those who do not see the district do not see it either. */
export const ofDistrict = (may: readonly Persona[], prepare: Prepare): RouteCase =>
  only(may, prepare, { unseen: strangers })

/** A working paper of the office: it does not exist for those who do not oversee the body. */
export const ofOffice = (prepare: Prepare): RouteCase =>
  only(overseers, prepare, { unseen: except(personas, ...overseers) })
