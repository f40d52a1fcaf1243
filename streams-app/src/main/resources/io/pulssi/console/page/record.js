// Each owner's pages: how many were right, with n, interval, and what chance alone would give.

import {Component, circle, details, div, h1, h2, line, p, rect, section, span, summary, svg, table, tbody, td, th, thead, tr} from './h.js';
import {count, duration, share} from './format.js';

export class Record extends Component {
  render({store}) {
    const card = store.scorecard;
    return div(h1({tabIndex: -1}, 'Record'),
      p({class: 'lead'}, 'A page is right if a surge of complaints followed it. Complaints and owners’ verdicts judge pages; they never cause one.'),
      card ? card.journeys.map(journey => Owners({key: journey.journey, card: journey, journey: store.journeys.get(journey.journey)}))
        : p({class: 'soft'}, 'No scorecard is available.'));
  }
}

function Owners({card, journey}) {
  const id = 'record-' + card.journey;
  return section({'aria-labelledby': id}, h2({id}, journey?.name || card.journey),
    table({class: 'stacking record'},
      thead(tr(['Owner', 'Pages', 'Right', 'False', 'Treated', 'Not judged', 'Right of judged', 'Typical lead', 'False pages a week, aimed at']
        .map(head => th({scope: 'col', key: head}, head)))),
      tbody(card.owners.map(owner => Row({owner})))),
    p({class: 'soft key'}, span({class: 'key-interval', 'aria-hidden': 'true'}), '95 % interval ',
      span({class: 'key-chance', 'aria-hidden': 'true'}), 'what chance alone would give'),
    card.owners.some(owner => owner.weeks.length) ? details(summary('By week'), Weeks({card})) : null);
}

function Row({owner}) {
  const {total} = owner;
  const number = (head, value) => td({'data-head': head, class: 'number'}, value);
  return tr({key: owner.owner},
    th({scope: 'row'}, owner.name, owner.shadow ? span({class: 'soft'}, ' shadow: never paged') : null),
    number('Pages', count(total.pages)), number('Right', count(total.confirmed)), number('False', count(total.false)),
    number('Treated', count(total.treated)), number('Not judged', count(total.pending)),
    td({'data-head': 'Right of judged'}, Precision({total})),
    number('Typical lead', total.medianLeadSeconds === undefined ? '–' : duration(total.medianLeadSeconds)),
    number('False pages a week, aimed at', 'at most ' + owner.nominalFalsePagesPerWeek));
}

function Precision({total}) {
  const known = total.precision;
  if (!known) return span({class: 'soft'}, 'none judged yet');
  const words = share(known.value) + ' of ' + count(known.n) + ' judged';
  const chance = total.byChance === undefined ? '' : '; by chance ' + share(total.byChance);
  return [svg({class: 'interval', viewBox: '0 0 200 16', 'aria-hidden': 'true'},
    rect({class: 'ground', x: 0, y: 6, width: 200, height: 4, rx: 2}),
    rect({class: 'range', x: 200 * known.low, y: 6, width: Math.max(1, 200 * (known.high - known.low)), height: 4}),
    total.byChance === undefined ? null : line({class: 'chance', x1: 200 * total.byChance, x2: 200 * total.byChance, y1: 1, y2: 15}),
    circle({class: 'value', cx: 200 * known.value, cy: 8, r: 4.5})),
  div(words, span({class: 'soft'}, ' (' + share(known.low) + ' to ' + share(known.high) + ')' + chance))];
}

function Weeks({card}) {
  return table({class: 'stacking'},
    thead(tr(['Week from', 'Owner', 'Pages', 'Right', 'False', 'Treated', 'Not judged'].map(head => th({scope: 'col', key: head}, head)))),
    tbody(card.owners.flatMap(owner => owner.weeks.map(week => tr({key: owner.owner + week.from},
      th({scope: 'row'}, week.from), td({'data-head': 'Owner'}, owner.name),
      ...[['Pages', week.pages], ['Right', week.confirmed], ['False', week.false], ['Treated', week.treated], ['Not judged', week.pending]]
        .map(([head, value]) => td({key: head, 'data-head': head, class: 'number'}, count(value))))))));
}
