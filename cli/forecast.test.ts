import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from './forecast.ts'

/** A stream that keeps what is written to it. */
function paper(): { stream: Writable; text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

async function forecast(input: string | Buffer[], args: string[] = []) {
  const [output, errors] = [paper(), paper()]
  const pieces = typeof input === 'string' ? [Buffer.from(input)] : input
  const code = await run(args, {
    input: Readable.from(pieces),
    output: output.stream,
    errors: errors.stream,
  })
  return { code, output: output.text(), errors: errors.text() }
}

const year = [3, 4, 5, 6, 6, 7, 7, 8, 9, 10, 14, 21]
const history = [year, year.map((month) => month + 1)]
const good = { id: 'A', history, observed: year.slice(0, 5) }

async function answers(cases: unknown): Promise<Record<string, unknown>[]> {
  const { code, output } = await forecast(JSON.stringify(cases))
  expect(code).toBe(0)
  return JSON.parse(output) as Record<string, unknown>[]
}

describe('nhip forecast', () => {
  it('answers each case with exactly the promised keys', async () => {
    const [first, second] = await answers([good, { id: 'B', history: [], observed: [4, 5] }])
    expect(Object.keys(first ?? {})).toEqual(['id', 'total', 'low', 'high'])
    expect(first?.['total']).toBeGreaterThan(80)
    expect(second).toEqual({ id: 'B', total: null, reason: 'no_history_and_no_profile' })
  })

  it('answers no cases with no answers', async () => {
    expect(await answers([])).toEqual([])
  })

  it('gives a case the same answer whatever stands beside it', async () => {
    const other = { id: 'B', history: [year.map((month) => month * 1000)], observed: [1, 2, 3] }
    const [alone] = await answers([good])
    expect(await answers([good, other])).toContainEqual(alone)
    expect((await answers([other, good])).at(-1)).toEqual(alone)
  })

  it('takes missing months, ways to add up and the plan of a target without history', async () => {
    const [gap, last, plan] = await answers([
      { id: 'gap', history: [year.map((month, at) => (at === 2 ? null : month))], observed: [3, null, 5] },
      { ...good, id: 'last', aggregation: 'last' },
      { id: 'plan', history: [], observed: year.slice(0, 3), planned: year },
    ])
    expect(gap?.['total']).toBeGreaterThan(80)
    expect(last?.['total']).toBeLessThan(40)
    expect(plan?.['total']).toBeCloseTo(100, 6)
  })

  it('reads letters of several bytes that arrive in pieces, and a byte order mark', async () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify([{ ...good, id: 'Giải ngân' }])}`)
    const { output } = await forecast(Array.from(bytes, (byte) => Buffer.from([byte])))
    expect(output).toContain('"Giải ngân"')
  })

  it.each<[string, string, string]>([
    ['nothing', '', 'JSON'],
    ['cut short', '[{"id":', 'JSON'],
    ['NaN', '[{"id":"A","history":[],"observed":[NaN]}]', 'JSON'],
    ['very deep', '['.repeat(200_000), 'JSON'],
    ['not a list', '{"id":"A"}', 'must be a list [...]'],
    ['a list of other things', '[7, null, []]', '[2]: '],
    ['no id', JSON.stringify([{ ...good, id: '' }]), '[0].id: '],
    ['an id that is a list', JSON.stringify([{ ...good, id: ['A'] }]), '[0].id: '],
    ['the same id twice', JSON.stringify([good, good]), '[1].id: '],
    ['no history', JSON.stringify([{ id: 'A', observed: [] }]), '[0].history: '],
    ['a year of eleven', JSON.stringify([{ ...good, history: [year.slice(1)] }]), '[0].history[0]: '],
    ['thirteen months', JSON.stringify([{ ...good, observed: [...year, 1] }]), 'more than 12 months'],
    ['text for a number', JSON.stringify([{ ...good, observed: [1, '2'] }]), '[0].observed[1]: '],
    ['beyond any double', '[{"id":"A","history":[],"observed":[1e309]}]', '[0].observed[0]: '],
    ['beyond any figure', JSON.stringify([{ ...good, observed: [-1e20] }]), 'too large'],
    ['an unknown way to add up', JSON.stringify([{ ...good, aggregation: 'median' }]), '[0].aggregation: '],
    ['a plan below zero', JSON.stringify([{ ...good, planned: year.map((each) => -each) }]), '[0].planned: '],
    ['a plan too long', JSON.stringify([{ ...good, planned: [...year, 'x'] }]), '[0].planned: '],
  ])('tells in both languages where the input is wrong: %s', async (_, input, told) => {
    const { code, output, errors } = await forecast(input)
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toContain(told)
    expect(errors).toContain(' / ')
  })

  it('names twenty of a thousand mistakes and counts the rest', async () => {
    const { errors } = await forecast(JSON.stringify(Array.from({ length: 1000 }, () => 1)))
    expect(errors.split('\n')).toHaveLength(22)
    expect(errors).toContain('and 980 more')
  })

  it('is not moved by names that objects have of themselves', async () => {
    const input = '[{"id":"__proto__","__proto__":{"history":1},"history":[],"observed":[],"constructor":1}]'
    const { code, output } = await forecast(input)
    expect(code).toBe(0)
    expect(output).toContain('nothing_observed_and_no_history')
  })

  it('answers 2 and how it is used when given arguments', async () => {
    const { code, errors } = await forecast('[]', ['file.json'])
    expect(code).toBe(2)
    expect(errors).toContain('nhip forecast <')
  })

  it('forecasts a thousand long series within seconds', async () => {
    const long = Array.from({ length: 20 }, (_, at) => year.map((month) => month + at))
    const cases = Array.from({ length: 1000 }, (_, at) => ({
      id: String(at),
      history: long,
      observed: year.slice(0, 6),
    }))
    expect(await answers(cases)).toHaveLength(1000)
  }, 20_000)
})
