/**
 * On the public page of a news item: the voice of the listener's own device, where it has a Vietnamese one. Kept apart from
 * the program of the house, so that a reader without an account loads nothing else.
 */
const place = document.querySelector('[data-listen]')

const vietnamese = (): SpeechSynthesisVoice | undefined =>
  window.speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('vi'))

function textOf(article: Element): string[] {
  return [...article.querySelectorAll('h1, h2, h3, p:not(.when), li, figcaption')]
    .map((each) => each.textContent?.trim() ?? '')
    .filter((text) => text !== '')
}

function offer(): void {
  const voice = vietnamese()
  const article = document.querySelector('article')
  if (!place || !article || !voice || place.querySelector('button')) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Giọng đọc của máy bạn'
  button.setAttribute('aria-pressed', 'false')
  button.addEventListener('click', () => {
    const isReading = button.getAttribute('aria-pressed') === 'true'
    window.speechSynthesis.cancel()
    button.setAttribute('aria-pressed', String(!isReading))
    if (isReading) return
    const lines = textOf(article).map((text) =>
      Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: 'vi-VN' }),
    )
    lines.at(-1)?.addEventListener('end', () => button.setAttribute('aria-pressed', 'false'))
    for (const line of lines) window.speechSynthesis.speak(line)
  })
  place.append(button)
  if (place instanceof HTMLElement) place.hidden = false
}

if (place && 'speechSynthesis' in window) {
  if (place instanceof HTMLElement) place.hidden = place.querySelector('audio') === null
  offer()
  window.speechSynthesis.addEventListener('voiceschanged', offer)
}
