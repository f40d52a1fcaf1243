// The page's colours for a canvas, which knows no CSS variables.

const NAMES = ['ink', 'soft', 'line', 'band', 'paged', 'wash'];

export function colours() {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const found = Object.fromEntries(NAMES.map(name => {
    probe.style.color = 'var(--' + name + ')';
    return [name, getComputedStyle(probe).color];
  }));
  probe.remove();
  return found;
}
