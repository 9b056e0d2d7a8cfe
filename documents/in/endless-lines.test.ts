import { expect, it } from 'vitest'
import { readDocument } from '#domain/intake/read-document.ts'

it.each([
  ['one letter', 'a', 10_000_000],
  ['digits', '1', 10_000_000],
  ['brackets', '(', 10_000_000],
  ['commas', ', ', 1_000_000],
  ['names of bodies', 'Ban Sở ', 1_000_000],
  ['directions', 'Yêu cầu Sở Mẫu chủ trì, phối hợp với Sở Khác rà soát trước ngày 30/10/2024; ', 1_000_000],
])('does not hang on one endless line of %s', (_, unit, length) => {
  const line = unit.repeat(length / unit.length)
  const started = process.cpuUsage()
  readDocument(`THÔNG BÁO\nKết luận\nUBND huyện yêu cầu như sau:\n${line}.`)
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(15_000)
})
