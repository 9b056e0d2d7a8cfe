import { useEffect, useState } from 'react'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { useBytes } from './use-bytes.ts'
import styles from './FilePreview.module.css'

/** A picture, drawn from its bytes. */
export function Picture({ id, name }: { id: string; name: string }) {
  const { t } = useWords()
  const bytes = useBytes(id)
  const [address, setAddress] = useState<string | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(bytes)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  if (isBroken) return <Notice title={t('file.notShown')}>{t('reason.damaged')}</Notice>
  return (
    address && <img className={styles['picture']} src={address} alt={name} onError={() => setBroken(true)} />
  )
}
