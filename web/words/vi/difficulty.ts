export const difficulty = {
  title: 'Khó khăn',
} as const
