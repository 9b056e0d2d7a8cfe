export const mine = {
  title: 'Việc của tôi',
} as const
