/** Why something may not be done, by the reason that the policies give: what is wrong, and who may or what first. */
export const reason = {
  wrong_credentials:
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và kiểu gõ tiếng Việt, rồi thử lại.',
  account_locked: 'Tài khoản tạm khóa vì nhập sai nhiều lần. Chờ {minutes} phút rồi thử lại.',
  too_many_attempts: 'Thử quá nhiều lần. Chờ {minutes} phút rồi thử lại.',
  demonstration_is_local: 'Chỉ vào xem minh họa được trên chính máy đang chạy Nhịp.',
  wrong_password: 'Mật khẩu hiện tại chưa đúng.',
  not_a_demonstration: 'Chỉ dời được ngày ở tổ chức minh họa.',
  only_the_administrator: 'Chỉ người quản trị làm được việc này.',
  name_must_begin_later: 'Tên mới phải bắt đầu sau ngày {after}.',
  bytes_expected: 'Cần gửi chính tệp này. Chọn lại tệp rồi gửi.',
} as const
