import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'

export const questionSchema = z.object({
  id: idSchema,
  agendaItemId: idSchema,
  askedBy: unitReferenceSchema,
  addressedTo: unitReferenceSchema,
  text: z.string(),
  answer: z.string().nullable(),
  version: versionSchema,
  can: z.object({ answer: decisionSchema, withdraw: decisionSchema }),
})
export type Question = z.infer<typeof questionSchema>

const ofMeeting = z.object({ id: idSchema })
const ofQuestion = z.object({ id: idSchema, questionId: idSchema })
const questions = z.object({ questions: z.array(questionSchema) })

export const askQuestion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/questions',
  summary: 'Put a question to a unit before or at a meeting, tied to an item of its agenda',
  verb: 'ask-question',
  params: ofMeeting,
  body: z
    .object({
      id: idSchema,
      agendaItemId: idSchema,
      askedByUnitId: idSchema,
      addressedToUnitId: idSchema,
      text: textSchema(2000),
    })
    .refine(({ askedByUnitId, addressedToUnitId }) => askedByUnitId !== addressedToUnitId, {
      path: ['addressedToUnitId'],
      error: 'asks_itself',
    }),
  response: questions,
})

export const answerQuestion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/questions/:questionId/answer',
  summary: 'Write down what a unit answered at the meeting',
  verb: 'answer-question',
  params: ofQuestion,
  body: z.object({ answer: textSchema(4000), version: versionSchema }),
  response: questions,
})

export const withdrawQuestion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/questions/:questionId/withdraw',
  summary: 'Take a question back that has no answer yet',
  verb: 'withdraw-question',
  params: ofQuestion,
  body: z.object({ version: versionSchema }),
  response: questions,
})
