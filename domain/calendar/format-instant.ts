const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** `14:05 05/10/2023`, the time and the day in Việt Nam. */
export function formatInstant(instant: Date): string {
  const of = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${of['hour']}:${of['minute']} ${of['day']}/${of['month']}/${of['year']}`
}
