import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { vi } from './vi.ts'
import { findSentence } from './words.ts'

const root = new URL('../../', import.meta.url).pathname
const textsOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).map((file) => readFileSync(`${root}${file}`, 'utf8'))

it('has a word for every act and every kind of row that the log holds', () => {
  const contracts = textsOf('domain/**/*.ts').filter((text) => text.includes('defineRoute('))
  const verbs = contracts.flatMap((text) =>
    [...text.matchAll(/^ {2}verb: '([a-z-]+)'/gm)].map(([, verb]) => verb),
  )
  const nouns = textsOf('db/migrations/organization/*.sql').flatMap((text) =>
    [
      ...text.matchAll(/keep_log_of\('([a-z_]+)'|keep_log_of\(noun::regclass\)[^;]*array\[([^\]]+)\]/g),
    ].flatMap(([, one, many]) => one ?? many?.match(/[a-z_]+/g) ?? []),
  )
  expect(Math.min(verbs.length, nouns.length)).toBeGreaterThan(50)
  const unsaid = [...verbs.map((verb) => `event.verb.${verb}`), ...nouns.map((noun) => `event.noun.${noun}`)]
  expect(unsaid.filter((key) => findSentence(vi, key) === null)).toEqual([])
})
