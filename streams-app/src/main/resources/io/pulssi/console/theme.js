// Runs before the page is drawn, so that a chosen theme does not flash. Without a choice the system decides.
(() => {
  const key = 'pulssi-theme';
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const apply = theme => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  window.pulssiTheme = {
    isDark: () => getComputedStyle(root).colorScheme === 'dark'
      || (!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches),
    choose: theme => {
      apply(theme);
      try {
        localStorage.setItem(key, theme);
      } catch {
        // not remembered, as this browser keeps nothing
      }
    },
  };
  apply(read());
})();
