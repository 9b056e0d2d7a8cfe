import { expect, test } from 'vitest'
import { explainFailure } from './explain-failure.ts'
import { StartFailure } from './failure.ts'

test.for([
  [
    new Error('PostgreSQL ended at start: FATAL:  could not write lock file: No space left on device'),
    /full/,
  ],
  [Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), /full/],
  [
    Object.assign(new Error('Command failed'), {
      stderr: 'initdb: error: could not change: Permission denied',
    }),
    /may not use/,
  ],
  [new Error('FATAL:  data directory "x" has wrong ownership'), /may not use/],
  [new Error('EROFS: read-only file system, mkdir'), /read-only/],
  // What Node says of a missing directory on a read-only disk.
  [new Error("ENOENT: no such file or directory, mkdir '/mnt/data'"), /read-only/],
  [new Error('FATAL:  could not extend file: wrote only 4096 bytes HINT:  Check free disk space.'), /full/],
  [new Error('something new'), /something new/],
] as const)('%s', ([error, words]) => {
  const explained = explainFailure(error, '/srv/nhip')
  expect(explained.en).toMatch(words)
  expect(explained.en).toContain('/srv/nhip')
  expect(explained.vi).toContain('/srv/nhip')
})

test('what is already in words stays as it is', () => {
  const failure = new StartFailure({ vi: 'Cổng bận', en: 'Port busy' })
  expect(explainFailure(failure, '/srv/nhip')).toBe(failure)
})
