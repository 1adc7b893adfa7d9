/** The same condition as in `panel.css`: on a phone, and at 400% zoom, the panel fills the screen. */
const fullScreen = '(max-width: 480px), (max-height: 480px)';

export const fillsScreen = (): boolean => matchMedia(fullScreen).matches;

/** Keeps the panel above a phone's on-screen keyboard, which browsers lay over fixed elements. */
export function followKeyboard(host: HTMLElement): void {
  const { visualViewport } = window;
  if (!visualViewport) return;
  const follow = () => {
    host.style.setProperty('--visible-height', `${visualViewport.height}px`);
    host.style.setProperty('--visible-top', `${visualViewport.offsetTop}px`);
  };
  visualViewport.addEventListener('resize', follow);
  visualViewport.addEventListener('scroll', follow);
  follow();
}
