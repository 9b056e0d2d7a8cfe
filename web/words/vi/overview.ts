export const overview = {
  title: 'Điều hành',
} as const
