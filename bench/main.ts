import { type Arguments, readArguments, usage } from './arguments.ts'
import { runForecast } from './forecast/run-forecast.ts'
import { runIntake } from './intake/run-intake.ts'
import { runFiles } from './files/run-files.ts'
import { runBench } from './run-bench.ts'

/** Of each kind and length of history; all together take half a minute. */
const seriesOfEach = 100

try {
  const asked = readArguments(process.argv.slice(2))
  const faults = await run(asked)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}

function run(asked: Arguments): Promise<string[]> | string[] {
  if (asked.intake) return runIntake(asked.runs, console.log)
  if (asked.forecast) return runForecast(seriesOfEach, console.log)
  return asked.files ? runFiles(asked.runs, console.log) : runBench(asked, console.log)
}
