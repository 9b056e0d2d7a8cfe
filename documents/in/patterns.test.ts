import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const rooms = ['../../domain/intake', '../../domain/text', '.']
const isSource = (name: string): boolean => name.endsWith('.ts') && !name.includes('.test.')

const files = rooms.flatMap((room) => {
  const folder = fileURLToPath(new URL(room, import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((name) => `${folder}/${name}`)
})

/** What stands between slashes where an expression may begin. */
const literal =
  /(?<=^|[=(,:[!&|?{;>]|return)[ \n]{0,40}\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/gu

function writtenIn(file: string): RegExp[] {
  const code = readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/^\s*\/\/.*$/gmu, '')
  return Array.from(code.matchAll(literal), ([, source = '', flags]) => new RegExp(source, flags))
}

/** Those composed of parts are caught where they are made, while the modules that hold them are loaded. */
async function composed(): Promise<RegExp[]> {
  const made: RegExp[] = []
  const plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given: [string, string]) {
      const pattern = Reflect.construct(target, given)
      made.push(pattern)
      return pattern
    },
  })
  try {
    const holders = files.filter((file) => readFileSync(file, 'utf8').includes('new RegExp('))
    for (const holder of holders) await import(holder)
  } finally {
    globalThis.RegExp = plain
  }
  return made
}

const all = async (): Promise<RegExp[]> => {
  const found = new Map(
    [...files.flatMap(writtenIn), ...(await composed())].map((each) => [String(each), each]),
  )
  return [...found.values()]
}

const plainUnits = [
  'a',
  ' ',
  '1',
  'a ',
  '1 ',
  '.',
  ',',
  '-',
  '(',
  'Aa ',
  'a, ',
  '1/',
  '\u0301',
  'Sở ',
  'năm ',
]
const mostWords = 14

/** Near-matches: the words of the pattern itself, and plain ones, many times over, and then what nothing expects. */
function attacksOn({ source }: RegExp): string[] {
  const words = [...new Set(source.replaceAll(/\\[a-z]\{[^}]*\}|\\./giu, ' ').match(/[\p{L}\d]+/gu) ?? [])]
  const some = words.slice(0, mostWords)
  const pairs = some.slice(1).map((word, index) => `${some[index] ?? ''} ${word} `)
  return [...plainUnits, ...some.map((word) => `${word} `), ...pairs, ...some.map((word) => `${word} a`)]
}

const short = 2_000
const long = 8_000
/** Four times the letters take four times as long where the work is linear, and sixteen times where it is not. */
const mostGrowth = 9
/** Below this many milliseconds a clock of a busy machine tells nothing, and nothing is worth telling. */
const unnoticed = 12
/** No rule sees more than a piece of a sentence at once, so even the worst of them is over soon. */
const mostEver = 60

function costOf(pattern: RegExp, unit: string, length: number): number {
  const text = `${unit.repeat(Math.ceil(length / unit.length))}\u0001`
  let least = Infinity
  for (let attempt = 0; attempt < 3 && least > unnoticed / 4; attempt += 1) {
    pattern.lastIndex = 0
    const before = process.cpuUsage()
    pattern.test(text)
    least = Math.min(least, process.cpuUsage(before).user / 1_000)
  }
  return least
}

describe('the patterns of the readers', () => {
  it(
    'takes time in proportion to the text, or a bounded time, whatever is written',
    { timeout: 120_000 },
    async () => {
      const patterns = await all()
      expect(patterns.length).toBeGreaterThan(250)
      const slow = patterns.flatMap((pattern) =>
        attacksOn(pattern).flatMap((unit) => {
          const early = costOf(pattern, unit, short)
          const late = early > mostEver ? Infinity : costOf(pattern, unit, long)
          if (late < unnoticed) return []
          const growth = late / Math.max(early, 0.1)
          return growth > mostGrowth || late > mostEver
            ? [
                `${String(pattern).slice(0, 160)} on ${JSON.stringify(unit)}: ${Math.round(late)} ms, x${growth.toFixed(1)}`,
              ]
            : []
        }),
      )
      expect(slow).toEqual([])
    },
  )

  it('would notice one that is not', () => {
    const bomb = /^(?:a+)+$/u
    expect(costOf(bomb, 'a', 24)).toBeGreaterThan(unnoticed)
    expect(attacksOn(bomb)).toContain('a')
  })
})
