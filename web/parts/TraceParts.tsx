import { paths } from '#web/paths.ts'
import { SourceQuote } from '#web/ui/SourceQuote.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'

export function TraceParts() {
  const { t } = useWords()
  return (
    <div className="stack">
      <SourceQuote
        sentence="…phấn đấu năm 2023 kết nạp 600 đảng viên mới trở lên…"
        document="Kế hoạch minh họa 61, ngày 12/01/2023, mục II.3"
        to={paths.parts}
      />
      <Timeline
        label={t('event.title')}
        moments={[
          { key: '3', at: '04/10 08:12', what: 'Ban Tổ chức xác nhận 348', isNow: true },
          { key: '2', at: '04/10 07:40', what: 'Thành ủy Mẫu sửa 68 thành 70, kèm 2 quyết định kết nạp' },
          { key: '1', at: '03/10 16:05', what: 'Cộng tự động, thiếu Thành ủy Mẫu: 278' },
        ]}
      />
    </div>
  )
}
