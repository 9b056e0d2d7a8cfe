import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attemptsInAll, outcomeOf } from './delivery.ts'
import { canBeTemplate, fillTemplate } from './template.ts'
import { toldOf } from './topic.ts'

const row = {
  id: 'a',
  kind: 'task',
  number: 1,
  year: 2023,
  title: 'Tên việc',
  state: 'assigned',
  due_on: '2023-10-20',
  owed_by_unit_id: 'u',
  owed_to_unit_id: 'g',
}

it('tells what changed by ids, numbers and dates, and never a word or a person', () => {
  const topicsOf = (before: unknown, after: unknown) =>
    toldOf({ noun: 'obligation', before, after }).map(({ topic }) => topic)
  expect(topicsOf(null, row)).toEqual(['obligation.created'])
  expect(topicsOf(row, { ...row, state: 'accepted' })).toEqual(['obligation.state_changed'])
  expect(topicsOf(row, { ...row, due_on: null })).toEqual(['obligation.due_changed'])
  expect(topicsOf(row, { ...row, title: 'Tên khác' })).toEqual([])
  expect(JSON.stringify(toldOf({ noun: 'obligation', before: null, after: row }))).not.toContain('Tên việc')
  expect(toldOf({ noun: 'person', before: null, after: { id: 'p' } })).toEqual([])
})

it('waits longer each time, for three days in all, and gives up what is gone', () => {
  let seconds = 0
  for (let attempts = 1; attempts < attemptsInAll; attempts += 1) {
    const outcome = outcomeOf({ status: 500, retryAfter: null }, attempts)
    if (outcome.state === 'waiting') seconds += outcome.afterSeconds
  }
  expect(seconds).toBeGreaterThan(2.9 * 86_400)
  expect(outcomeOf({ status: null, retryAfter: null }, attemptsInAll)).toEqual({
    state: 'refused',
    switchesOff: true,
  })
  expect(outcomeOf({ status: 410, retryAfter: null }, 1)).toEqual({ state: 'refused', switchesOff: true })
  expect(outcomeOf({ status: 204, retryAfter: null }, 3)).toEqual({ state: 'sent' })
  expect(outcomeOf({ status: 302, retryAfter: null }, 1)).toMatchObject({ state: 'waiting' })
  expect(outcomeOf({ status: 429, retryAfter: 60 }, 1)).toEqual({ state: 'waiting', afterSeconds: 60 })
  expect(outcomeOf({ status: 429, retryAfter: 1e9 }, 1)).toEqual({ state: 'waiting', afterSeconds: 86_400 })
})

it('fills a template with whatever words and stays JSON', () => {
  const template = '{"to":"{{telephone}}","content":"{{text}}","x":[1]}'
  fc.assert(
    fc.property(fc.string(), fc.string(), (telephone, text) => {
      const filled: unknown = JSON.parse(fillTemplate(template, { telephone, text }))
      expect(filled).toEqual({ to: telephone, content: text, x: [1] })
    }),
  )
  expect(canBeTemplate(template)).toEqual({ allowed: true })
  expect(canBeTemplate('{"to":"{{telephone}}"}')).toMatchObject({ reason: 'template_lacks_places' })
  expect(canBeTemplate('to={{telephone}}&text={{text}}')).toMatchObject({ reason: 'template_is_no_json' })
})
