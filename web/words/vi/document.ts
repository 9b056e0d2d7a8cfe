export const document = {
  title: 'Văn bản',
} as const
