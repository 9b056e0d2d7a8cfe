import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

interface Source {
  readonly uploadedBy: string
  /** The meeting whose photographs may be taken as well. */
  readonly meetingId?: string | null
}

/** Files that are pictures of a kind that every browser shows: of the person's own upload, or photographs of the meeting. */
export async function insistOnPictures(
  tx: Tx,
  fileIds: readonly string[],
  { uploadedBy, meetingId = null }: Source,
): Promise<void> {
  if (fileIds.length === 0) return
  const files = await tx
    .selectFrom('file')
    .select(['id', 'media_type'])
    .where('id', 'in', [...new Set(fileIds)])
    .where((where) =>
      where.or([
        where('uploaded_by', '=', uploadedBy),
        where.exists(
          where
            .selectFrom('meeting_picture as p')
            .select('p.id')
            .whereRef('p.file_id', '=', 'file.id')
            .where('p.meeting_id', '=', meetingId)
            .where('p.removed_at', 'is', null),
        ),
      ]),
    )
    .execute()
  const kinds = new Map(files.map(({ id, media_type }) => [id, media_type]))
  for (const fileId of fileIds) {
    const kind = kinds.get(fileId)
    if (kind === undefined) throw refused('file_unknown')
    if (!/^image\/(jpeg|png|webp|gif)$/.test(kind)) throw refused('picture_kind')
  }
}
