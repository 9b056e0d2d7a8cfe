export const meeting = {
  title: 'Giao ban',
} as const
