import { readArguments, usage } from './arguments.ts'
import { runFiles } from './files/run-files.ts'
import { runBench } from './run-bench.ts'

try {
  const asked = readArguments(process.argv.slice(2))
  const faults = await (asked.files ? runFiles(asked.runs, console.log) : runBench(asked, console.log))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
