import type { task as vi } from '../vi/task.ts'
import type { Translated } from '../words.ts'

export const task: Translated<typeof vi> = {
  title: 'Tasks',
}
