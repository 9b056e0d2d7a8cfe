import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'
import { monthSchema } from '#domain/target/month.ts'
import { exchangeFields, exchangeSubjects, fieldsOf, wordsOfField } from './exchange-field.ts'

const aboutSchema = z.enum(exchangeSubjects)
const fieldSchema = z.enum(exchangeFields)
const count = z.number().int()

/** A column of the other system's form: how it is headed and what goes into it; null leaves it empty. */
export const exchangeColumnSchema = z.object({
  title: lineSchema(200),
  field: fieldSchema.nullable(),
  /** What the other system calls our words, where the field has a closed list of them. */
  words: z.record(z.string().max(40), lineSchema(100)).default({}),
})
export type ExchangeColumn = z.infer<typeof exchangeColumnSchema>

/** A workbook that is handed in. */
const handedIn = {
  name: lineSchema(255),
  /** A person looked at what seemed a secrecy stamp, found that it is none and says why. */
  stampReason: lineSchema(300).optional(),
}

const columnsSchema = z.array(exchangeColumnSchema).min(1).max(60)

/** Each field in one column, of those that such a form may hold. */
const agree = ({
  about,
  columns,
}: {
  about: z.infer<typeof aboutSchema>
  columns: ExchangeColumn[]
}): boolean => {
  const used = columns.flatMap(({ field }) => (field ? [field] : []))
  const allowed = new Set(fieldsOf(about))
  const isClosed = columns.every(({ field, words }) =>
    Object.keys(words).every((word) => field && Object.hasOwn(wordsOfField[field] ?? {}, word)),
  )
  return new Set(used).size === used.length && used.every((field) => allowed.has(field)) && isClosed
}

const formSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    about: aboutSchema,
    sheet: z.string(),
    columns: columnsSchema,
    isRetired: z.boolean(),
    /** How many of our facts have a code of this system. */
    codes: count,
    version: versionSchema,
  })
  .meta({ id: 'ExchangeForm' })
export type ExchangeForm = z.infer<typeof formSchema>

export const listExchangeForms = defineRoute({
  method: 'GET',
  path: '/exchange-forms',
  summary: 'The forms of other systems in which our facts leave and come back',
  response: z.object({ forms: z.array(formSchema), can: z.object({ keep: decisionSchema }) }),
})

export const readExchangeExample = defineRoute({
  method: 'POST',
  path: '/exchange-forms/examples',
  summary: 'Read the columns of an example of a form, with what each seems to hold; nothing is kept',
  verb: 'read-exchange-example',
  payload: 'upload',
  query: z.object({ about: aboutSchema, ...handedIn }),
  response: z.object({
    sheet: z.string(),
    columns: z.array(
      z.object({ title: z.string(), field: fieldSchema.nullable(), samples: z.array(z.string()) }),
    ),
  }),
})

export const keepExchangeForm = defineRoute({
  method: 'POST',
  path: '/exchange-forms',
  summary: 'Keep the form of another system: its columns and what goes into each',
  verb: 'keep-exchange-form',
  body: z
    .object({
      id: idSchema,
      name: lineSchema(200),
      about: aboutSchema,
      sheet: lineSchema(31),
      columns: columnsSchema,
    })
    .refine(agree, { path: ['columns'], error: 'exchange_columns_disagree' }),
  response: z.object({ id: idSchema }),
})

export const changeExchangeForm = defineRoute({
  method: 'PUT',
  path: '/exchange-forms/:id',
  summary: 'Change what goes into the columns of a form, or put it out of use',
  verb: 'change-exchange-form',
  params: z.object({ id: idSchema }),
  body: z.object({
    name: lineSchema(200),
    columns: columnsSchema,
    isRetired: z.boolean(),
    version: versionSchema,
  }),
  response: z.object({ version: versionSchema }),
})

/** Which facts go into a form: of a year, of targets as far as a month. */
const chosen = {
  year: z.coerce.number().int().min(1990).max(2199),
  through: z.coerce.number().pipe(monthSchema).default(12),
}

export const previewExchangeForm = defineRoute({
  method: 'GET',
  path: '/exchange-forms/:id/preview',
  summary: 'A test run: the first rows as they would leave, and how many there are',
  params: z.object({ id: idSchema }),
  query: z.object(chosen),
  response: z.object({
    rows: z.array(z.array(z.string())),
    total: count,
    withoutCode: count,
  }),
})

export const downloadExchangeForm = defineRoute({
  method: 'GET',
  path: '/exchange-forms/:id/file',
  summary: 'Our facts in the columns of the other system, as .xlsx',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object(chosen),
  response: z.unknown(),
})

const differenceSchema = z.object({
  row: count,
  id: idSchema,
  what: z.string(),
  field: fieldSchema,
  ours: z.string(),
  theirs: z.string(),
})

export const returnExchangeForm = defineRoute({
  method: 'POST',
  path: '/exchange-forms/:id/returns',
  summary:
    'Take in a form that came back from the other system: its codes are kept, what the two say differently is named, nothing else changes',
  verb: 'return-exchange-form',
  payload: 'upload',
  params: z.object({ id: idSchema }),
  query: z.object({ ...chosen, ...handedIn }),
  response: z.object({
    rows: count,
    matched: count,
    learnt: count,
    /** The first five hundred of each. */
    contradicted: z.array(z.object({ row: count, what: z.string(), ours: z.string(), theirs: z.string() })),
    differences: z.array(differenceSchema),
    differenceCount: count,
    unknown: z.array(z.object({ row: count, words: z.string() })),
    unknownCount: count,
  }),
})
export type ExchangeReturn = z.infer<typeof returnExchangeForm.response>

const codeOfUnit = z.object({ unitId: idSchema, name: z.string(), code: z.string() })

export const listUnitCodes = defineRoute({
  method: 'GET',
  path: '/exchange-forms/:id/unit-codes',
  summary: 'The codes by which another system knows our units',
  params: z.object({ id: idSchema }),
  response: z.object({ units: z.array(codeOfUnit), can: z.object({ keep: decisionSchema }) }),
})

export const keepUnitCodes = defineRoute({
  method: 'PUT',
  path: '/exchange-forms/:id/unit-codes',
  summary: 'Keep the codes by which another system knows our units; an empty one is taken out',
  verb: 'keep-unit-codes',
  params: z.object({ id: idSchema }),
  body: z.object({
    codes: z.array(z.object({ unitId: idSchema, code: z.string().max(100) })).max(5_000),
  }),
  response: z.object({ kept: count }),
})
