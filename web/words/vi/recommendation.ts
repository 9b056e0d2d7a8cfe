export const recommendation = {
  title: 'Kiến nghị và khó khăn',
} as const
