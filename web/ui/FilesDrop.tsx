import { useWords } from '#web/words/language.tsx'
import { DropPlace, type Sending } from './DropPlace.tsx'
import { droppedFiles } from './dropped-files.ts'

type Props = {
  label: string
  /** Endings that are taken: `.xlsx`. Of a dropped folder the rest is passed over. */
  kinds: readonly string[]
  mostBytes: number
  onFiles: (files: File[]) => void
  progress: Sending | null
  onCallOff: () => void
  compact?: boolean
}

/** A place for many files and whole folders, chosen or dropped, with how far their sending is. */
export function FilesDrop({ label, kinds, mostBytes, onFiles, progress, onCallOff, compact }: Props) {
  const { t, format } = useWords()
  const take = (files: File[]) => {
    const wanted = files.filter(({ name }) => kinds.some((kind) => name.toLowerCase().endsWith(kind)))
    // One file of another kind was meant: the server says what is wrong with it.
    const taken = wanted.length > 0 ? wanted : files
    if (taken.length > 0) onFiles(taken)
  }
  return (
    <DropPlace
      label={label}
      hint={t('ui.fileLimits', { kinds: kinds.join(', '), size: format.bytes(mostBytes) })}
      kinds={kinds}
      multiple
      sending={progress}
      onCallOff={onCallOff}
      onDrop={(data) => void droppedFiles(data).then(take)}
      onChoose={take}
      compact={compact}
    />
  )
}
