try {
  const { key = '' } = document.currentScript.dataset;
  const theme = localStorage.getItem(key);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* Storage is closed to us: the page follows the device. */
}
