import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canBegin, chunkBytes, chunkCount, missingChunks, mostFilmBytes } from './upload.ts'

it('cuts any file into pieces that make it whole again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000_000 }), (size) => {
      const pieces = Array.from({ length: chunkCount(size) }, (_, ordinal) => chunkBytes(size, ordinal))
      expect(pieces.reduce((sum, bytes) => sum + bytes, 0)).toBe(size)
      expect(Math.min(...pieces)).toBeGreaterThan(0)
      expect(chunkBytes(size, pieces.length)).toBe(0)
    }),
  )
})

it('names the pieces that are missing, whatever the order in which the others came', () => {
  expect(missingChunks(3_000_000, [2, 0])).toEqual([1])
  expect(missingChunks(3_000_000, [2, 1, 0])).toEqual([])
})

it('refuses what is too large, too many at a time and more than there is room for', () => {
  const none = { count: 0, bytes: 0 }
  expect(canBegin(mostFilmBytes, none)).toEqual({ allowed: true })
  expect(canBegin(mostFilmBytes + 1, none)).toMatchObject({ reason: 'file_too_large' })
  expect(canBegin(1, { count: 10, bytes: 10 })).toMatchObject({ reason: 'too_many_uploads' })
  expect(canBegin(2_000_000, { count: 1, bytes: 1_073_000_000 })).toMatchObject({
    reason: 'uploads_fill_the_room',
  })
})
