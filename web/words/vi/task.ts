export const task = {
  title: 'Nhiệm vụ',
} as const
