export const calendar = {
  title: 'Lịch làm việc',
} as const
