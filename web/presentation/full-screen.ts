/** Fills the screen with the page, or gives it back; a browser that refuses leaves all as it is. */
export function turnFullScreen(): void {
  const turning = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  turning.catch(() => {})
}
