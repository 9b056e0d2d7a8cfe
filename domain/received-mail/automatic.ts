/** The head of a mail, names in small letters. */
export type MailHead = ReadonlyMap<string, string>

const machines = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+-].*)?@/i

/**
 * Whether a mail was sent by a machine: answering it could begin a loop. Source: RFC 3834, section 2 (Auto-Submitted, an
 * empty return path, lists), and the headers that mail programs set for absence and bulk.
 */
export function isAutomatic(head: MailHead, envelopeSender: string, sender: string): boolean {
  const submitted = head.get('auto-submitted')?.trim().toLowerCase()
  if (submitted !== undefined && submitted !== '' && !submitted.startsWith('no')) return true
  if (/^(bulk|list|junk|auto_reply)$/i.test(head.get('precedence')?.trim() ?? '')) return true
  if (['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond'].some((name) => head.has(name)))
    return true
  if (/report-type\s*=\s*"?(delivery-status|disposition-notification)/i.test(head.get('content-type') ?? ''))
    return true
  return envelopeSender === '' || machines.test(sender) || machines.test(envelopeSender)
}
