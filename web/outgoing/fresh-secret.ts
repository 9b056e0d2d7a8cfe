/** A secret as Standard Webhooks writes it; made here, so that the server never has to send one back. */
export function freshSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}
