import type { Client } from 'pg'

interface ColumnRow {
  table_name: string
  column_name: string
  type_name: string
  enum_labels: string[] | null
  nullable: boolean
  defaulted: boolean
  generated: boolean
  comment: string | null
}

const columnsQuery = `
  select c.relname as table_name, a.attname as column_name, t.typname as type_name,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as enum_labels,
    not a.attnotnull as nullable, a.atthasdef as defaulted, a.attidentity <> '' as generated,
    col_description(c.oid, a.attnum) as comment
  from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    and c.relname <> 'migration'
  order by c.relname, a.attnum`

const scalarTypes: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  time: 'string',
  date: 'CalendarDate',
  numeric: 'Decimal',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  jsonb: 'Json',
  xid8: 'string',
  bytea: 'Uint8Array',
}

function typeOf(column: ColumnRow): string {
  if (column.enum_labels) return column.enum_labels.map((label) => `'${label}'`).join(' | ')
  const element = column.type_name.startsWith('_') ? column.type_name.slice(1) : null
  const scalar = scalarTypes[element ?? column.type_name]
  if (!scalar) throw new Error(`no type for ${column.table_name}.${column.column_name} (${column.type_name})`)
  return element ? `${scalar}[]` : scalar
}

function columnLine(column: ColumnRow): string {
  const type = column.nullable ? `${typeOf(column)} | null` : typeOf(column)
  const wrapped = column.generated
    ? `GeneratedAlways<${type}>`
    : column.defaulted
      ? `Generated<${type}>`
      : type
  return `  ${column.column_name}: ${wrapped}`
}

const interfaceName = (table: string): string =>
  table
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('') + 'Table'

/** The Kysely types of the tables of one organisation schema and of `shared`, as the text of `db/types.ts`. */
export async function generateDatabaseTypes(client: Client, organizationSchema: string): Promise<string> {
  const own = await client.query<ColumnRow>(columnsQuery, [organizationSchema])
  const shared = await client.query<ColumnRow>(columnsQuery, ['shared'])
  const tables = new Map<string, ColumnRow[]>()
  for (const row of own.rows) tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), row])
  for (const row of shared.rows) {
    const key = `shared.${row.table_name}`
    tables.set(key, [...(tables.get(key) ?? []), row])
  }
  const plain = (name: string) => interfaceName(name.replace('shared.', ''))
  const interfaces = [...tables].map(
    ([name, columns]) => `export interface ${plain(name)} {\n${columns.map(columnLine).join('\n')}\n}`,
  )
  const map = [...tables.keys()].map((name) => `  ${name.includes('.') ? `'${name}'` : name}: ${plain(name)}`)
  return [
    '// Written by `npm run generate` from the migrations. Do not edit.',
    "import type { Generated, GeneratedAlways } from 'kysely'",
    "import type { CalendarDate } from '#domain/calendar/date.ts'",
    "import type { Decimal } from '#domain/quantity/decimal.ts'",
    '',
    'export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }',
    '',
    interfaces.join('\n\n'),
    '',
    `export interface Tables {\n${map.join('\n')}\n}`,
    '',
  ].join('\n')
}
