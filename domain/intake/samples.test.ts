import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { reportOf } from './report.ts'

const folder = new URL('./samples/', import.meta.url)
const samples = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('readDocument on the samples', () => {
  it.each(samples)('reads %s as expected', (name) => {
    const reading = readDocument(readFileSync(new URL(name, folder), 'utf8'))
    const expected: unknown = JSON.parse(
      readFileSync(new URL(name.replace('.txt', '.expected.json'), folder), 'utf8'),
    )
    expect(reportOf(reading)).toEqual(expected)
  })

  it.each(samples)('quotes %s word for word', (name) => {
    const reading = readDocument(readFileSync(new URL(name, folder), 'utf8'))
    const { tasks, difficulties, recommendations, targets, units, perhapsMissed } = reading
    const quotes = [
      ...tasks.flatMap((task) => [task, ...task.cooperating, task.lead, task.deadline]),
      ...difficulties.flatMap((difficulty) => [difficulty, difficulty.unit]),
      ...recommendations.flatMap((recommendation) => [recommendation, recommendation.by, recommendation.to]),
      ...targets.flatMap((target) => [
        target,
        target.name,
        target.value,
        target.measure,
        target.percentOfPlan,
      ]),
      ...units,
      ...perhapsMissed,
    ].filter((each) => each !== null)
    expect(quotes.length).toBeGreaterThan(0)
    for (const { text, span } of quotes) expect(reading.text.slice(span.start, span.end)).toBe(text)
  })
})
