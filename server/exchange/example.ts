import { readPlainTable } from '#documents/in/xlsx/plain-table.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import type { readExchangeExample as route } from '#domain/exchange/contract.ts'
import { guessFields } from '#domain/exchange/exchange-field.ts'
import { canExchange } from '#domain/exchange/policy.ts'
import { examineFile } from '#server/file/examine-file.ts'
import { holdStamped } from '#server/file/hold-stamped.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'

const [samplesShown, charactersShown, mostColumns] = [3, 60, 60]

interface HandedIn {
  readonly name: string
  readonly stampReason?: string | undefined
}

/** Looks through the workbook as through any file, and gives its first table. */
export async function tableOf(context: QueryContext, bytes: Uint8Array, handedIn: HandedIn) {
  permit(canExchange(context.actor))
  await context.files.scan(bytes)
  holdStamped(await examineFile(bytes, handedIn.name), handedIn)
  const table = readPlainTable((await readWorkbook(bytes)).sheets)
  if (!table || table.rows.length > 50_000) throw refused('no_table_in_example')
  return table
}
type Table = Awaited<ReturnType<typeof tableOf>>

export const prepareExample: Prepare<typeof route, Table> = ({ query }, context, bytes) =>
  tableOf(context, bytes, query)

/** Nothing of an example is kept but what a person makes of it. */
export const readExchangeExample: PreparedCommand<typeof route, Table> = async ({ query }, _, table) => {
  const titles = table.titles.slice(0, mostColumns)
  const fields = guessFields(query.about, titles)
  return {
    sheet: table.sheet.slice(0, 31),
    columns: titles.map((title, at) => ({
      title: title || `(${at + 1})`,
      field: fields[at] ?? null,
      samples: table.rows
        .map(({ cells }) => cells[at] ?? '')
        .filter((text) => text !== '')
        .slice(0, samplesShown)
        .map((text) => text.slice(0, charactersShown)),
    })),
  }
}
