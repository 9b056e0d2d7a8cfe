/** Reads a large workbook as the import's own process does, and tells what that cost this process. */
import { run } from '#server/target/large-import-process.ts'

const [workbook = '', lines = ''] = process.argv.slice(2)
const before = process.memoryUsage.rss()
const start = performance.now()
const read = await run({ workbook, lines, remembered: new Map() }, () => {})
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({
    lines: read?.count ?? 0,
    megabytes: Math.round((process.resourceUsage().maxRSS * 1024 - before) / 1_048_576),
    wall: performance.now() - start,
    cpu: (user + system) / 1_000,
  }),
)
