import { FileDrop } from '#web/ui/FileDrop.tsx'
import { useWords } from '#web/words/language.tsx'

const kinds = ['.docx', '.pdf', '.xlsx', '.txt']
const mostBytes = 33_554_432
const nothing = (): void => undefined

export function FileParts() {
  const { t } = useWords()
  const common = { kinds, mostBytes, onFile: nothing }
  return (
    <div className="stack">
      <FileDrop {...common} label={t('ui.chooseFile')} />
      <FileDrop
        {...common}
        label={t('document.title')}
        uploading={{ name: 'thong-bao.docx', percent: 42 }}
        onCallOff={nothing}
      />
      <FileDrop {...common} label={t('intake.title')} why={t('reason.only_the_administrator')} />
    </div>
  )
}
