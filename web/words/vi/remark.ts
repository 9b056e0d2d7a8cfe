export const remark = {
  title: 'Được nêu trong văn bản',
  none: 'Chưa văn bản nào biểu dương hay phê bình đơn vị này.',
  'tone.praise': 'Biểu dương',
  'tone.criticism': 'Phê bình',
} as const
