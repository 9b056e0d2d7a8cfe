import { expect, it } from 'vitest'
import { pages } from './pages/pages.ts'
import { runForecast } from './forecast/run-forecast.ts'
import { runBench } from './run-bench.ts'
import { readArguments } from './arguments.ts'

it('loads a small set and measures every page, each answered well and by few statements', async () => {
  const lines: string[] = []
  const asked = readArguments(['--set', 'small', '--runs', '1', '--seconds', '0.01', '--clients', '2'])
  const faults = await runBench(asked, (line) => lines.push(line))
  expect(faults).toEqual([])
  const named = lines.map((line) => line.split(' | ')[0])
  expect(named).toEqual(expect.arrayContaining(pages.map(({ name }) => name)))
  expect(lines.join('\n')).not.toContain('NaN')
}, 120_000)

it('forecasts made series of every kind and length', () => {
  const lines: string[] = []
  expect(runForecast(2, (line) => lines.push(line))).toEqual(expect.any(Array))
  expect(lines.filter((line) => line.includes(' | '))).toHaveLength(38)
  expect(lines.join('\n')).not.toContain('NaN')
})

it('says what is wrong with what it is asked', () => {
  expect(() => readArguments(['--set', 'huge'])).toThrow('no such set: huge')
  expect(() => readArguments(['--runs', '0'])).toThrow(RangeError)
})
