export const format = {
  of: '{part} trên {whole}',
  never: 'chưa có',
  today: 'hôm nay',
  yesterday: 'hôm qua',
  daysAgo: '{count} ngày trước',
  dueToday: 'Hôm nay',
  daysLeft: 'Còn {count} ngày',
  daysOver: 'Quá {count} ngày',
} as const
