export const unit = {
  title: 'Đơn vị',
} as const
