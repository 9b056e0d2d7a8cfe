import type { OfficialDocument, Signer } from '#domain/official-document/official-document.ts'
import { type Line, line } from './line.ts'

const linesForThePen = 4

export interface FootLines {
  /** `Nơi nhận:` and below it each recipient; empty when none is named. */
  readonly recipients: readonly Line[]
  /** One column for each who signs. */
  readonly signers: readonly (readonly Line[])[]
}

export function footLines({ foot }: OfficialDocument): FootLines {
  const last = foot.recipients.length - 1
  return {
    recipients:
      last < 0
        ? []
        : [
            line('Nơi nhận:', 'recipientsTitle'),
            ...foot.recipients.map((recipient, index) =>
              line(`- ${recipient}${index === last ? '.' : ','}`, 'recipients'),
            ),
          ],
    signers: foot.signers.map(signerLines),
  }
}

const signerLines = ({ authority, position, name }: Signer): Line[] => [
  ...(authority ? [line(authority, 'authority')] : []),
  line(position, 'position'),
  ...Array.from({ length: linesForThePen }, () => line('', 'position')),
  line(name ?? '', 'signerName'),
]
