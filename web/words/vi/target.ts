export const target = {
  title: 'Chỉ tiêu',
} as const
