import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { jurisdictionSchema, roleSchema } from './actor.ts'

const languageSchema = z.enum(['vi', 'en'])

const demonstrationAccountSchema = z.object({
  accountId: idSchema,
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  role: roleSchema,
})

const positionSchema = z.object({
  id: idSchema,
  title: z.string(),
  role: roleSchema,
  jurisdiction: jurisdictionSchema,
  unit: unitReferenceSchema,
})

const organizationSchema = z.object({ name: z.string(), isDemonstration: z.boolean() })

/** Who is signed in, where, and what day it is there. */
export const sessionSchema = z
  .discriminatedUnion('signedIn', [
    z.object({
      signedIn: z.literal(false),
      organizations: z.array(z.object({ id: idSchema, name: z.string(), isDemonstration: z.boolean() })),
      demonstration: z.object({ accounts: z.array(demonstrationAccountSchema) }).optional(),
    }),
    z.object({
      signedIn: z.literal(true),
      organization: organizationSchema,
      today: calendarDateSchema,
      accountId: idSchema,
      personId: idSchema,
      name: z.string().nullable(),
      language: languageSchema,
      positions: z.array(positionSchema),
    }),
  ])
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>
export type SignedInSession = Extract<Session, { signedIn: true }>

export const readSession = defineRoute({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in; otherwise the organisations one may sign in to',
  access: 'public',
  response: sessionSchema,
})

export const signIn = defineRoute({
  method: 'POST',
  path: '/session',
  summary: 'Sign in with a login and a password',
  access: 'public',
  body: z.object({
    organizationId: idSchema.optional(),
    login: z.string().min(1).max(200),
    password: z.string().min(1).max(1000),
  }),
  response: sessionSchema,
})

export const signInToDemonstration = defineRoute({
  method: 'POST',
  path: '/session/demonstration',
  summary: 'Enter the demonstration as one of its accounts; from this computer only',
  access: 'public',
  body: z.object({ accountId: idSchema }),
  response: sessionSchema,
})

export const signOut = defineRoute({
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out; with everywhere, of every device',
  query: z.object({ everywhere: z.stringbool().optional() }),
  response: z.object({}),
})

export const chooseLanguage = defineRoute({
  method: 'PUT',
  path: '/session/language',
  summary: 'Choose the language of the account',
  verb: 'choose-language',
  body: z.object({ language: languageSchema }),
  response: z.object({ language: languageSchema }),
})

export const changePassword = defineRoute({
  method: 'PUT',
  path: '/session/password',
  summary: 'Change the password of the account',
  verb: 'change-password',
  body: z.object({ present: z.string().max(1000), next: lineSchema(200).pipe(z.string().min(12)) }),
  response: z.object({}),
})

export const moveDemonstrationClock = defineRoute({
  method: 'POST',
  path: '/demonstration/clock',
  summary: 'Move the day on which a demonstration lives on by some days',
  verb: 'move-clock',
  body: z.object({ days: z.number().int().min(1).max(400) }),
  response: z.object({ today: calendarDateSchema }),
})
