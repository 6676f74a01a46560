/** Light, dark, or as the system says; theme.js sets it before the first paint. */

/** @returns {'system' | 'light' | 'dark'} */
export function themeChosen() {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** @param {string} theme */
export function chooseTheme(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // then it holds until the page is left
  }
  dispatchEvent(new Event('themechange'));
}
