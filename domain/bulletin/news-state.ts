import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export const newsStates = ['draft', 'submitted', 'approved', 'published', 'withdrawn'] as const
export const newsStateSchema = z.enum(newsStates)
export type NewsState = (typeof newsStates)[number]

export const newsSteps = ['submit', 'return', 'approve', 'publish', 'revise', 'withdraw'] as const
export const newsStepSchema = z.enum(newsSteps)
export type NewsStep = (typeof newsSteps)[number]

/** State → steps, each with the state it leads to. What was published is corrected by a new edition. */
export const newsLifecycle: Readonly<Record<NewsState, Partial<Record<NewsStep, NewsState>>>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', return: 'draft' },
  approved: { publish: 'published', return: 'draft' },
  published: { revise: 'draft', withdraw: 'withdrawn' },
  withdrawn: { revise: 'draft' },
}

export type NewsStepRefusal = `news_is_${NewsState}`

/** Whether a step may be taken from where the item is. */
export const mayStep = (state: NewsState, step: NewsStep): Decision<NewsStepRefusal> =>
  newsLifecycle[state][step] ? allowed : refused(`news_is_${state}`)

/** The text, its pictures and what it points to are changed while it is a draft. */
export const mayEdit = (state: NewsState): Decision<NewsStepRefusal> =>
  state === 'draft' ? allowed : refused(`news_is_${state}`)
