import {
  CompiledQuery,
  type Expression,
  PostgresQueryCompiler,
  type RawBuilder,
  createQueryId,
  sql,
} from 'kysely'
import type { Db, Tx } from './database.ts'

/** Where values will stand, by their names: expressions, with which nothing can be reckoned before they are known. */
export type Places<Values> = { readonly [Name in keyof Values]: RawBuilder<Values[Name]> }

/** What may be put there: a value, or an expression that stands for one. */
type Given<Values> = { readonly [Name in keyof Values]: Values[Name] | Expression<Values[Name]> }

class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

interface Written {
  /** The text around the places: one piece more than there are places. */
  readonly pieces: TemplateStringsArray
  readonly parameters: readonly unknown[]
}

/**
 * SQL, a whole statement or a part of one, that is written at its first use and from then on only takes values: for what
 * is read all day, writing the text anew costs the server more than asking. What its shape depends on is not a value.
 */
export function writeOnce<Values extends object, T>(
  write: (places: Places<Values>) => Expression<T>,
): (values: Given<Values>) => RawBuilder<T> {
  let written: Written | undefined
  return (values) => {
    written ??= textOf(write(places<Values>()))
    const given = new Map<string, unknown>(Object.entries(values))
    const parameters = written.parameters.map((each) => (each instanceof Place ? given.get(each.name) : each))
    return sql<T>(written.pieces, ...parameters)
  }
}

/**
 * A whole statement into which values alone go: asked straight away, each value sent once however often it stands in the
 * text. For what every request or every change asks.
 */
export function statementOnce<Values extends object, Row>(
  write: (places: Places<Values>) => Expression<Row>,
): (db: Db | Tx, values: Values) => Promise<Row[]> {
  let written: Numbered | undefined
  return async (db, values) => {
    written ??= numbered(textOf(write(places<Values>())))
    const given = new Map<string, unknown>(Object.entries(values))
    const parameters = written.parameters.map((each) => (each instanceof Place ? given.get(each.name) : each))
    const asked = CompiledQuery.raw(written.text, parameters) as CompiledQuery<Row>
    const { rows } = await db.executeQuery(asked)
    return rows
  }
}

interface Numbered {
  readonly text: string
  readonly parameters: readonly unknown[]
}

/** The same text with one number for every place of the same name. */
function numbered({ pieces, parameters }: Written): Numbered {
  const sent: unknown[] = []
  const numberOf = (parameter: unknown): number => {
    const name = parameter instanceof Place ? parameter.name : null
    const known = sent.findIndex((each) => each instanceof Place && each.name === name)
    return known < 0 ? sent.push(parameter) : known + 1
  }
  const rest = parameters.map((parameter, index) => `$${numberOf(parameter)}${pieces[index + 1] ?? ''}`)
  return { text: [pieces[0], ...rest].join(''), parameters: sent }
}

/** Any name is a place. */
const places = <Values extends object>(): Places<Values> =>
  new Proxy({} as Places<Values>, { get: (_none, name) => sql.val(new Place(String(name))) })

const compiler = new PostgresQueryCompiler()

function textOf(expression: Expression<unknown>): Written {
  const { sql: text, parameters } = compiler.compileQuery(
    sql`${expression}`.toOperationNode(),
    createQueryId(),
  )
  const pieces = text.split(/\$\d+/)
  if (pieces.length !== parameters.length + 1) throw new RangeError(`places cannot be told in: ${text}`)
  return { pieces: Object.assign(pieces, { raw: pieces }), parameters }
}
