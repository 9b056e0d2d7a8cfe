/** The dated catalogue of programmes. */
export const programme = {
  title: 'Chương trình',
  sub: 'Danh mục chương trình theo thời gian, đơn vị thường trực của từng chương trình.',
  add: 'Thêm chương trình',
  change: 'Sửa',
  changeTitle: 'Sửa chương trình',
  name: 'Tên chương trình',
  shortName: 'Tên gọn',
  period: 'Thời gian',
  beginsOn: 'Từ ngày',
  endsOn: 'Đến hết ngày',
  fromTo: '{from} đến {to}',
  from: 'Từ {from}',
  successor: 'Chương trình tiếp nối',
  goesOnAs: 'Tiếp nối: {name}',
  standingUnits: 'Đơn vị thường trực',
  standingUnitsNone: 'Chưa nêu đơn vị thường trực',
  none: 'Chưa có chương trình nào',
  noneHint:
    'Ví dụ: ba chương trình mục tiêu quốc gia, chuyển đổi số. Kế hoạch truyền thông được lập theo chương trình.',
} as const
