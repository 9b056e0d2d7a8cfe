export const person = {
  title: 'Người',
} as const
