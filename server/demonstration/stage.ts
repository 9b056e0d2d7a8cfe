import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Input, Route } from '#domain/contract/route.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Command, CommandContext, Query } from '#server/kernel/context.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { runCommand } from '#server/kernel/run-command.ts'
import { readActor } from './read-actor.ts'

/**
 * Where the cast plays a year: people act by the real commands, each on a day of its own, so that what a demonstration
 * shows as history happened in that order and stands in the log.
 */
export interface Stage {
  readonly organization: Organization
  readonly unitIds: Map<string, string>
  readonly personIds: Map<string, string>
  readonly today: CalendarDate
  /** Moves the clock; it never goes back. */
  move(day: CalendarDate): void
  /** Someone of the cast does something, by the command behind the route. */
  act<P, Q, B, R>(
    who: string,
    route: Route<P, Q, B, R>,
    command: Command<Route<P, Q, B, R>>,
    input: { params?: object; query?: object; body?: object },
  ): Promise<R>
  /** The same for what is no plain command (a file that is uploaded, several rows at once). */
  perform<R>(who: string, verb: string, work: (context: CommandContext) => Promise<R>): Promise<R>
  ask<P, Q, B, R>(
    who: string,
    route: Route<P, Q, B, R>,
    query: Query<Route<P, Q, B, R>>,
    input: { params?: object; query?: object },
  ): Promise<R>
  /** Several people do the same thing on one day, each without waiting for the others. */
  together<T>(each: readonly T[], act: (of: T) => Promise<unknown>): Promise<void>
  unitId(key: string): string
  personId(key: string): string
}

/** No more than there are connections. */
const atOnce = 4

export function openStage(
  organization: Organization,
  files: FileStore,
  beginning: CalendarDate,
  founder: Actor,
): Stage {
  const unitIds = new Map<string, string>()
  const personIds = new Map<string, string>()
  const actors = new Map<string, Actor>([['founder', founder]])
  let today = beginning
  let minute = 0
  const now = () => new Date(Date.parse(`${today}T08:00:00+07:00`) + Math.min(minute++, 500) * 60_000)
  const actorOf = async (who: string): Promise<Actor> => {
    const met = actors.get(who)
    if (met) return met
    const actor = await readActor(organization.db, known(personIds, who), today)
    actors.set(who, actor)
    return actor
  }
  const facts = async (who: string) => ({
    actor: await actorOf(who),
    now: now(),
    today,
    requestId: 'demonstration',
    organization,
    files,
  })
  const stage: Stage = {
    organization,
    unitIds,
    personIds,
    get today() {
      return today
    },
    move(day) {
      if (day < today) throw new RangeError(`the clock stands on ${today}, not before ${day}`)
      if (day > today) minute = 0
      today = day
    },
    async perform(who, verb, work) {
      const act = { ...(await facts(who)), verb, route: verb, key: null, body: '' }
      return (await runCommand(act, work)).response
    },
    async act(who, route, command, input) {
      const parsed = parseInput(route, input)
      return stage.perform(who, route.verb ?? 'change', (context) => command(parsed, context))
    },
    async ask(who, route, query, input) {
      return query(parseInput(route, input), {
        ...(await facts(who)),
        calendarVersion: null,
        db: organization.db,
      })
    },
    async together(each, act) {
      for (let from = 0; from < each.length; from += atOnce)
        await Promise.all(each.slice(from, from + atOnce).map(act))
    },
    unitId: (key) => known(unitIds, key),
    personId: (key) => known(personIds, key),
  }
  return stage
}

function known(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new RangeError(`not in the cast: ${key}`)
  return id
}

function parseInput<P, Q, B, R>(
  route: Route<P, Q, B, R>,
  input: { params?: object; query?: object; body?: object },
): Input<Route<P, Q, B, R>> {
  return {
    params: parsePart(route, route.params, input.params),
    query: parsePart(route, route.query, input.query),
    body: parsePart(route, route.body, input.body),
  }
}

function parsePart<T>(route: { path: string }, schema: Route<T>['params'], value: object | undefined): T {
  const result = schema.safeParse(value ?? {})
  if (result.success) return result.data
  throw new TypeError(`${route.path}: ${JSON.stringify(result.error.issues)}`)
}
