/** The fields of work by which what is owed is told apart. */
export const workField = {
  title: 'Lĩnh vực',
  sub: 'Mỗi nhiệm vụ thuộc một lĩnh vực, để đếm bốn ô theo lĩnh vực bên cạnh đơn vị và nguồn.',
  name: 'Tên lĩnh vực',
  nameHint: 'Như cơ quan vẫn gọi, ví dụ: Xây dựng Đảng, Kinh tế, Văn hóa – xã hội.',
  add: 'Thêm lĩnh vực',
  change: 'Sửa lĩnh vực',
  changeThis: 'Sửa',
  isEnded: 'Thôi dùng',
  isEndedHint: 'Không còn cho chọn khi giao việc; việc đã giao vẫn được đếm.',
  ended: 'thôi dùng từ {date}',
  inUse: 'đang dùng',
  state: 'Tình trạng',
  none: 'Chưa có lĩnh vực nào',
  noneHint: 'Thêm các lĩnh vực mà cơ quan theo dõi; sau đó chọn khi giao việc.',
  unnamed: 'Chưa ghi lĩnh vực',
  byField: 'Bốn ô theo lĩnh vực',
} as const
