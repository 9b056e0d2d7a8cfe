import { run } from '../../cli/intake.ts'

const [folder = '', ...files] = process.argv.slice(2)
const failures = await run([...files, '--json', '--out', folder])
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(
  JSON.stringify({
    failures,
    megabytes: Math.round(maxRSS / 1024),
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  }),
)
