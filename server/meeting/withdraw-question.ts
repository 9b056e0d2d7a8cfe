import { mayTake } from '#domain/meeting/lifecycle.ts'
import type { withdrawQuestion as route } from '#domain/meeting/question-contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { getMeeting } from './get-meeting.ts'
import { getQuestion } from './get-question.ts'
import { listQuestions } from './list-questions.ts'

export const withdrawQuestion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now } = context
  const meeting = await getMeeting(tx, context, params.id)
  const question = await getQuestion(tx, params.id, params.questionId, body.version)
  permit(canRaiseFor(actor, question.asked_by_unit_id))
  insist(mayTake(meeting.state, 'raise'))
  if (question.answer !== null) throw refused('question_answered')
  await tx
    .updateTable('meeting_question')
    .set({ withdrawn_at: now, version: question.version + 1 })
    .where('id', '=', question.id)
    .execute()
  return { questions: await listQuestions(tx, meeting, context) }
}
