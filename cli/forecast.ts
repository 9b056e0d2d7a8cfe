import type { Readable, Writable } from 'node:stream'
import { forecastYear } from '#domain/target/forecast/forecast-year.ts'
import { type Case, type Complaint, readCases } from './forecast-cases.ts'
import { caseWords, usage } from './forecast-words.ts'

interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
  readonly errors: Writable
}

const largestInput = 256 * 2 ** 20
const mostComplaints = 20

/**
 * `nhip forecast < FILE.json`: forecasts the year of each case on standard input, on standard output. Pure: no database, no
 * network, no server. Returns 1 when the input cannot be read, then nothing is forecast; 2 for wrong use.
 */
export async function run(
  args: string[],
  streams: Streams = { input: process.stdin, output: process.stdout, errors: process.stderr },
): Promise<number> {
  const { input, output, errors } = streams
  if (args.length > 0 || input.isTTY === true) {
    errors.write(`${usage}\n`)
    return 2
  }
  const { cases, complaints } = await readInput(input)
  if (complaints.length > 0) {
    errors.write(describe(complaints))
    return 1
  }
  output.write(`${JSON.stringify(cases.map(answer))}\n`)
  return 0
}

async function readInput(input: Readable): Promise<{ cases: Case[]; complaints: Complaint[] }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestInput) return refuse('too_large')
    chunks.push(bytes)
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    return readCases(JSON.parse(text))
  } catch {
    return refuse('not_json')
  }
}

const refuse = (problem: Complaint['problem']): { cases: Case[]; complaints: Complaint[] } => ({
  cases: [],
  complaints: [{ path: '', problem }],
})

/** The answer to a case, with the keys that the command promises and no others. */
function answer({ id, question }: Case): object {
  const forecast = forecastYear(question)
  if (forecast.total === null) return { id, total: null, reason: forecast.reason }
  const { total, low, high } = forecast
  return { id, total, low, high }
}

function describe(complaints: readonly Complaint[]): string {
  const lines = complaints.slice(0, mostComplaints).map(({ path, problem }) => {
    const { vi, en } = caseWords[problem]
    return `${path === '' ? '' : `${path}: `}${vi} / ${en}\n`
  })
  const more = complaints.length - mostComplaints
  if (more > 0) lines.push(`… còn ${more} lỗi nữa / and ${more} more\n`)
  return lines.join('')
}
