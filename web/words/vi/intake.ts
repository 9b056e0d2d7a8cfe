export const intake = {
  title: 'Bóc tách nhiệm vụ',
} as const
