import { describe, expect, it } from 'vitest'
import type { Actor, Jurisdiction, Role } from '#domain/session/actor.ts'
import { jobStates } from './job.ts'
import { cancelDecision, seesEveryJob } from './policy.ts'

const actor = (role: Role, jurisdiction: Jurisdiction, personId = 'other'): Actor => ({
  accountId: 'account',
  personId,
  positions: [
    {
      id: 'post',
      unitId: 'unit',
      title: role,
      role,
      jurisdiction,
      reaches: jurisdiction === 'all' ? 'all' : new Set(),
    },
  ],
})
const running = { state: 'running', askedBy: 'asker', isCancelling: false } as const

describe('cancelDecision', () => {
  it('lets the asker, the office of the whole body and the administrator', () => {
    const allowed = [actor('staff', 'own', 'asker'), actor('office', 'all'), actor('administrator', 'own')]
    for (const one of allowed) expect(cancelDecision(one, running)).toEqual({ allowed: true })
    const others = [
      actor('inspector', 'all'),
      actor('leader', 'all'),
      actor('office', 'subtree'),
      actor('staff', 'own'),
    ]
    for (const one of others)
      expect(cancelDecision(one, running)).toEqual({ allowed: false, reason: 'only_the_asker_or_the_office' })
  })

  it('cancels what waits or runs, once', () => {
    const asker = actor('staff', 'own', 'asker')
    const open = jobStates.filter((state) => cancelDecision(asker, { ...running, state }).allowed)
    expect(open).toEqual(['queued', 'running'])
    expect(cancelDecision(asker, { ...running, isCancelling: true })).toMatchObject({ allowed: false })
  })
})

it('shows everybody’s jobs to those who serve or oversee the whole body', () => {
  expect([actor('inspector', 'all'), actor('administrator', 'own')].map(seesEveryJob)).toEqual([true, true])
  expect([actor('office', 'subtree'), actor('unit_head', 'subtree')].map(seesEveryJob)).toEqual([
    false,
    false,
  ])
})
