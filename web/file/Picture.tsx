import { useEffect, useRef, useState } from 'react'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { useBytes } from './use-bytes.ts'
import styles from './FilePreview.module.css'

/** A picture, drawn from its bytes. */
export function Picture({ id, name }: { id: string; name: string }) {
  const { t } = useWords()
  const bytes = useBytes(id)
  const image = useRef<HTMLImageElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(bytes)
    if (image.current) image.current.src = made
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  if (isBroken) return <Notice title={t('file.notShown')}>{t('reason.damaged')}</Notice>
  return <img ref={image} className={styles['picture']} alt={name} onError={() => setBroken(true)} />
}
