/** The numbers to which text messages go. */
export const telephone = {
  title: 'Số điện thoại',
  sub: 'Số nhận tin nhắn báo việc cần chú ý. Mỗi người tự ghi được; ở đây ghi giúp. Số không bao giờ vào nhật ký.',
  name: 'Họ tên',
  number: 'Số điện thoại',
  noNumber: 'chưa có số',
  change: 'Sửa',
  changeOf: 'Số điện thoại của {name}',
  emptyHint: 'Bỏ trống thì không nhắn cho người này.',
  keep: 'Lưu số',
  text: 'Tìm người',
  missing: 'Chỉ người chưa có số',
  none: 'Không có ai như vậy',
} as const
