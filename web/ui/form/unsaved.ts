/** The forms that hold something not yet sent and not kept as a draft: the shell asks before they are left. */
const holders = new Set<string>()

export function holdUnsaved(id: string, isUnsaved: boolean): void {
  if (isUnsaved) holders.add(id)
  else holders.delete(id)
}

export const hasUnsaved = (): boolean => holders.size > 0

export const forgetUnsaved = (): void => holders.clear()
