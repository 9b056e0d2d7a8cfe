import { parseArgs } from 'node:util'
import { type Size, sizes, withYears } from './set/size.ts'

export interface Arguments {
  readonly size: Size
  /** Names of pages; empty for all. */
  readonly only: readonly string[]
  readonly runs: number
  readonly seconds: number
  /** How many clients are many. */
  readonly clients: number
  readonly json: string | undefined
  readonly data: string | undefined
  readonly plans: boolean
  /** Measures workbooks instead of pages. */
  readonly files: boolean
  /** Measures the forecast over made series instead of pages. */
  readonly forecast: boolean
  /** Measures the reading of documents instead of pages. */
  readonly intake: boolean
  /** Measures the import of a large workbook instead of pages. */
  readonly writing: boolean
  /** Measures a thousand units that report, and the summing up of them. */
  readonly reports: boolean
  /** Measures a long export and many open screens instead of pages. */
  readonly streams: boolean
  /** Asks another program the same questions in turn; the file says where it listens. */
  readonly beside: string | undefined
}

export const usage = `npm run bench -- [--set small|standard|million|national] [--history 1] [--only name,…] [--runs 3] [--seconds 1.5] [--clients 16] [--json file] [--data DIR] [--plans]
npm run bench -- --files [--runs 3]
npm run bench -- --forecast
npm run bench -- --intake [--runs 9]
npm run bench -- --writing --set national [--data DIR]
npm run bench -- --reports --set national [--data DIR]
npm run bench -- --streams [--data DIR]
npm run bench -- --beside run/redmine.bench.json [--data DIR]

--data keeps the loaded set for the next run; without it everything is made in a temporary directory and removed.
--history says how many years of targets and figures there are, the present one among them.
--writing imports a workbook of 100,000 lines into the set, which is then no longer the set.
--plans prints how PostgreSQL answers each statement of each page, instead of measuring.`

/** Throws RangeError with a sentence about what is wrong. */
export function readArguments(given: string[]): Arguments {
  const { values } = parseArgs({
    args: given,
    options: {
      set: { type: 'string', default: 'standard' },
      history: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      runs: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '1.5' },
      clients: { type: 'string', default: '16' },
      json: { type: 'string' },
      data: { type: 'string' },
      plans: { type: 'boolean', default: false },
      files: { type: 'boolean', default: false },
      forecast: { type: 'boolean', default: false },
      intake: { type: 'boolean', default: false },
      writing: { type: 'boolean', default: false },
      reports: { type: 'boolean', default: false },
      streams: { type: 'boolean', default: false },
      beside: { type: 'string' },
    },
  })
  const size = Object.values(sizes).find(({ name }) => name === values.set)
  if (!size) throw new RangeError(`no such set: ${values.set}`)
  return {
    size: withYears(size, Math.ceil(positive('history', values.history))),
    only: values.only.split(',').filter(Boolean),
    runs: positive('runs', values.runs),
    seconds: positive('seconds', values.seconds),
    clients: Math.ceil(positive('clients', values.clients)),
    json: values.json,
    data: values.data,
    plans: values.plans,
    files: values.files,
    forecast: values.forecast,
    intake: values.intake,
    writing: values.writing,
    reports: values.reports,
    streams: values.streams,
    beside: values.beside,
  }
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (!(number > 0 && number <= 100)) throw new RangeError(`--${name} takes a number up to 100`)
  return number
}
