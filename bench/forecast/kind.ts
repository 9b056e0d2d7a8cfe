import type { Figure } from '#domain/target/forecast/forecast.ts'
import type { Chance } from './chance.ts'
import { type Course, follow } from './follow.ts'

/** Makes so many years of twelve months, the last of them the one to be forecast. */
export type Make = (chance: Chance, years: number) => Figure[][]

/** A kind of series that public bodies report. */
export interface Kind {
  readonly name: string
  readonly make: Make
}

export const course =
  (describe: (chance: Chance, years: number) => Course): Make =>
  (chance, years) =>
    follow(chance, years, describe(chance, years))

export const kindsOf = (made: Readonly<Record<string, Make>>): readonly Kind[] =>
  Object.entries(made).map(([name, make]) => ({ name, make }))
