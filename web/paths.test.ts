import { expect, it } from 'vitest'
import { addressOf } from '#domain/obligation/place.ts'
import { paths } from './paths.ts'

it('leads where mails and calendars lead', () => {
  for (const page of ['task', 'recommendation', 'matter', 'appraisal', 'report'] as const)
    expect(addressOf({ page, id: 'x' })).toBe(paths[page]('x'))
})
