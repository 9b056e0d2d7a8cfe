import { StartFailure } from '#server/postgres/failure.ts'
import { commands } from './commands.ts'

/** `nhip <command> [arguments]`; every command answers its exit code. */
async function main([name = '--help', ...parameters]: string[]): Promise<number> {
  if (name === '--help' || name === 'help' || name === '-h') {
    console.log(describeCommands())
    return 0
  }
  if (parameters.includes('--help') || parameters.includes('-h')) {
    console.log(describeCommands())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    console.error(`Không có lệnh / No such command: ${name}\n\n${describeCommands()}`)
    return 2
  }
  const { run } = await command.load()
  return run(parameters)
}

function describeCommands(): string {
  const lines = Object.entries(commands).map(([name, { purpose }]) => `  ${name.padEnd(10)} ${purpose}`)
  return ['nhip <lệnh/command>', '', ...lines].join('\n')
}

/** What `parseArgs` throws at an option that a command does not have, or one without its value. */
const isUnknownOption = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (isUnknownOption(error)) {
    console.error(`Không hiểu tham số / Unknown option: ${error.message}\n\n${describeCommands()}`)
    process.exitCode = 2
  } else if (error instanceof StartFailure) {
    console.error(`${error.vi}\n\n${error.en}`)
    process.exitCode = 1
  } else throw error
}
