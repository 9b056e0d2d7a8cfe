import { useSession } from '#web/session/use-session.ts'

/** The unit that the figures of this screen are counted below: none for whoever reads all, else that of the first post. */
export function useReach(): { below: string } {
  const [post] = useSession().positions
  return { below: post && post.jurisdiction !== 'all' ? post.unit.id : '' }
}
