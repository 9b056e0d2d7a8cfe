import { StartFailure } from '#server/postgres/failure.ts'
import { commands } from './commands.ts'

/** `nhip <command> [arguments]`; every command answers its exit code. */
async function main([name = '--help', ...parameters]: string[]): Promise<number> {
  if (name === '--help' || name === 'help' || name === '-h') {
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

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  console.error(`${error.vi}\n\n${error.en}`)
  process.exitCode = 1
}
