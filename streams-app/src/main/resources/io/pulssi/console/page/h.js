// Markup as function calls: div({class: 'x'}, 'text', child). What is null or false is left out.

import {Component, Fragment, h, render} from '../lib/preact.js';

const tags = 'a article b button code dd details div dl dt fieldset form h1 h2 h3 '
    + 'header input label legend li main nav ol option p progress section select span strong '
    + 'summary table tbody td th thead time tr ul svg path line rect circle g marker defs';

// Preact's own nodes have no constructor.
const isProps = value => value?.constructor === Object;

const made = tag => (first, ...rest) =>
  isProps(first) ? h(tag, first, ...rest) : h(tag, null, first, ...rest);

const all = Object.fromEntries(tags.split(' ').map(tag => [tag, made(tag)]));

export const {
  a, article, b, button, code, dd, details, div, dl, dt, fieldset, form, h1, h2, h3, header, input,
  label, legend, li, main, nav, ol, option, p, progress, section, select, span, strong, summary, table,
  tbody, td, th, thead, time, tr, ul, svg, path, line, rect, circle, g, marker, defs,
} = all;
export {Component, Fragment, h, render};
