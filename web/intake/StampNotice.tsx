import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { StampPlace } from './use-read-in.ts'

/** Something looks like a secrecy stamp: nothing is saved, a person looks and decides. */
export function StampNotice({ where, onNone }: { where: StampPlace; onNone: () => void }) {
  const { t } = useWords()
  return (
    <Notice
      kind="refused"
      title={t('intake.stampTitle')}
      actions={<Button onClick={onNone}>{t('intake.stampNone')}</Button>}
    >
      <p>{t(where === 'text' ? 'intake.stampInText' : 'intake.stampInName')}</p>
      <p>{t('intake.stampBody')}</p>
      <p className="small quiet">{t('intake.stampKept')}</p>
    </Notice>
  )
}
