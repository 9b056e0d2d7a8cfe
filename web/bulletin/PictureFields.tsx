import { useId, useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Picture } from './NewsPictures.tsx'
import styles from './Bulletin.module.css'

type Fields = Omit<Picture, 'id' | 'fileId'>
type Props = { address: string; onAdd: (fields: Fields) => void; onCancel: () => void }

/** What is said of a picture before it joins the item: its caption and what it shows are both needed. */
export function PictureFields({ address, onAdd, onCancel }: Props) {
  const { t } = useWords()
  const id = useId()
  const [values, setValues] = useState({ caption: '', alternative: '', credit: '' })
  const [isTried, setTried] = useState(false)
  const field = (name: keyof typeof values) => ({
    name,
    id: `${id}-${name}`,
    value: values[name],
    set: (value: unknown) => setValues((held) => ({ ...held, [name]: String(value) })),
    problem: isTried && name !== 'credit' && values[name].trim() === '' ? t('field.required') : null,
  })
  const add = () => {
    setTried(true)
    const [caption, alternative] = [values.caption.trim(), values.alternative.trim()]
    if (caption !== '' && alternative !== '')
      onAdd({ caption, alternative, credit: values.credit.trim() || null })
  }
  return (
    <fieldset className={styles['fresh']} aria-label={t('bulletin.pictureFields')}>
      <img src={address} alt="" />
      <div className="stack">
        <TextField field={field('caption')} label={t('bulletin.caption')} />
        <TextField field={field('alternative')} label={t('bulletin.alternative')} />
        <TextField field={field('credit')} label={t('bulletin.credit')} optional />
        <span className="row">
          <Button onClick={add}>{t('bulletin.pictureKeep')}</Button>
          <Button kind="quiet" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </span>
      </div>
    </fieldset>
  )
}
