import { type ComponentProps, useState } from 'react'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { UploadRefusal } from './UploadRefusal.tsx'

interface Sending {
  readonly uploading: NonNullable<ComponentProps<typeof FileDrop>['uploading']> | null
  readonly problem: unknown
  readonly callOff: () => void
  readonly forget: () => void
}

type Props = Omit<ComponentProps<typeof FileDrop>, 'onFile' | 'uploading' | 'onCallOff'> & {
  sending: Sending
  /** What went wrong with the file once it was there. */
  problem?: unknown
  /** Sends the file; a second time with the reason why what was found in it is no secrecy stamp. */
  onTake: (file: File, stampReason?: string) => Promise<void>
  onForget?: () => void
}

/** A place for one file. What seems to bear a secrecy stamp is held here until a person has looked and says why it is none. */
export function FileTaker({ sending, problem, onTake, onForget, ...place }: Props) {
  const [held, setHeld] = useState<File | null>(null)
  const take = (file: File, stampReason?: string) => {
    setHeld(file)
    void onTake(file, stampReason)
  }
  return (
    <>
      <FileDrop
        {...place}
        uploading={sending.uploading}
        onCallOff={sending.callOff}
        onFile={(file) => take(file)}
      />
      <UploadRefusal
        name={held?.name ?? null}
        problem={sending.problem ?? problem}
        onDecide={(reason) => held && take(held, reason)}
        onForget={() => {
          setHeld(null)
          sending.forget()
          onForget?.()
        }}
      />
    </>
  )
}
