import * as z from 'zod'

const connectionSchema = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
})

/** What the process that measures asks of the process that serves. */
export const askedSchema = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('serve'),
    dataDirectory: z.string(),
    databases: z.object({ owner: connectionSchema, app: connectionSchema }),
  }),
  z.object({ ask: z.literal('note statements') }),
  z.object({ ask: z.literal('tell statements') }),
])
export type Asked = z.infer<typeof askedSchema>

/** One statement as the application sent it. */
const statementSchema = z.object({ text: z.string(), values: z.array(z.unknown()) })
export type Statement = z.infer<typeof statementSchema>

export const toldSchema = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('serving'), address: z.string() }),
  z.object({ tell: z.literal('noting') }),
  z.object({ tell: z.literal('statements'), statements: z.array(statementSchema) }),
])
export type Told = z.infer<typeof toldSchema>
