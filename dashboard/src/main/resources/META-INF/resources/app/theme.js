// Sets the chosen colours before anything is painted; a classic script, since modules come later.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // a browser that keeps nothing follows the system
}
