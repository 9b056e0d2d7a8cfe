import type { FailureCode } from '#web/api/problem.ts'

/** What a refused request tells its sender: what is wrong and what to do next. */
export const problem = {
  not_found: 'Không thấy nội dung này, hoặc anh, chị không có quyền xem.',
  conflict: 'Người khác vừa sửa nội dung này. Xem bản mới rồi gửi lại.',
  forbidden: 'Anh, chị không có quyền làm việc này.',
  refused: 'Chưa làm được việc này.',
  invalid: 'Có chỗ chưa đúng. Sửa các chỗ được nêu rồi gửi lại.',
  unauthenticated: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  key_reused: 'Lần gửi này trùng mã với một lần gửi khác. Tải lại trang rồi gửi lại.',
  too_large: 'Nội dung gửi lên quá lớn.',
  unsupported_media: 'Loại tệp này chưa nhận được. Hãy gửi .docx, .xlsx, .pdf hoặc .txt.',
  unreadable_file: 'Không đọc được tệp này. Mở thử trên máy, lưu lại rồi gửi lại.',
  state_secret:
    'Nội dung khai là bí mật nhà nước không được đưa vào Nhịp. Hãy xử lý theo quy định bảo vệ bí mật nhà nước.',
  csrf: 'Trang đã mở quá lâu. Tải lại trang rồi gửi lại.',
  rate_limited: 'Gửi quá nhiều lần trong thời gian ngắn. Chờ một phút rồi thử lại.',
  unavailable: 'Máy chủ đang bận hoặc tạm dừng. Chờ một lát rồi thử lại; nội dung đã nhập vẫn còn.',
  unexpected: 'Có lỗi ngoài dự tính. Lỗi đã được ghi lại; hãy thử lại hoặc báo người quản trị.',
  called_off: 'Đã dừng gửi.',
  network_lost: 'Không nối được máy chủ. Kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn còn.',
} as const satisfies Record<FailureCode, string>
