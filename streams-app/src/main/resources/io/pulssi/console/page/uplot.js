// uPlot, asked for when the first chart is drawn.

let asked = null;

export function uPlot() {
  asked ??= Promise.all([
    loaded(Object.assign(document.createElement('script'), {src: '/console/lib/uplot.js'})),
    loaded(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: '/console/lib/uplot.css'})),
  ]).then(() => window.uPlot, error => {
    asked = null;
    throw error;
  });
  return asked;
}

const loaded = node => new Promise((resolve, reject) => {
  node.onload = resolve;
  node.onerror = () => reject(new Error('could not load ' + (node.src || node.href)));
  document.head.append(node);
});
