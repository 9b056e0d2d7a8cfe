export const event = {
  title: 'Nhật ký',
} as const
