/** The process in which one hostile file is looked through: says on standard output what became of it and what it cost. */
import { run } from '#server/file/examine-process.ts'
import { problemOf } from '#server/kernel/problem-of.ts'

const [path = ''] = process.argv.slice(2)
let code = 'taken'
try {
  await run({ path })
} catch (error) {
  const problem = problemOf(error)
  code = problem.detail.reason ?? problem.code
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(
  JSON.stringify({ code, megabytes: maxRSS / 1_024, seconds: (userCPUTime + systemCPUTime) / 1_000_000 }),
)
