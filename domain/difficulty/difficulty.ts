import * as z from 'zod'

export const difficultyKinds = ['weakness', 'difficulty'] as const
export const difficultyKindSchema = z.enum(difficultyKinds)
export type DifficultyKind = (typeof difficultyKinds)[number]

export const difficultyCauses = ['money', 'equipment', 'staff', 'mechanism', 'coordination', 'other'] as const
export const difficultyCauseSchema = z.enum(difficultyCauses)
export type DifficultyCause = (typeof difficultyCauses)[number]
