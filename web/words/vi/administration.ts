export const administration = {
  title: 'Quản trị',
  sub: 'Đơn vị và người, lịch làm việc, nhật ký',
} as const
