import { mayTake } from '#domain/meeting/lifecycle.ts'
import type { answerQuestion as route } from '#domain/meeting/question-contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { getMeeting } from './get-meeting.ts'
import { getQuestion } from './get-question.ts'
import { listQuestions } from './list-questions.ts'

/** What the unit answered at the meeting, written by itself or by the secretary. */
export const answerQuestion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const meeting = await getMeeting(tx, context, params.id)
  const question = await getQuestion(tx, params.id, params.questionId, body.version)
  permit(canRaiseFor(actor, question.addressed_to_unit_id))
  insist(mayTake(meeting.state, 'attend'))
  await tx
    .updateTable('meeting_question')
    .set({ answer: body.answer, answered_by: actor.personId, version: question.version + 1 })
    .where('id', '=', question.id)
    .execute()
  return { questions: await listQuestions(tx, meeting, context) }
}
