// One warning: its sentence, evidence, first leg, revisions, outcome, and the form for a verdict.

import {Component, a, article, dd, div, dl, dt, h, h1, h2, li, ol, p, section, span, table, tbody, td, th, thead, tr} from './h.js';
import {amount, count} from './format.js';
import {OutcomeMark, tells} from './outcome.js';
import {ago, at, legs, recordOf, scoreBar, scored, stepLink, warningMark} from './parts.js';
import {isOpen, ownerName, stepName} from './questions.js';
import {VerdictForm} from './verdict.js';
import {LINES, signalName} from './words.js';

export class WarningPage extends Component {
  render({store, journey, id}) {
    const warning = store.warnings.get(id);
    if (!warning) return div(h1({tabIndex: -1}, 'Warning'), p('Warning ' + id + ' is not among those kept.'), p(a({href: '#warnings'}, 'To the warnings')));
    return div(
      p({class: 'crumb'}, a({href: '#warnings'}, 'Warnings'), ' › ', stepLink(journey, warning.step)),
      article({class: 'trouble ' + warning.state},
        p({class: 'trouble-head'}, warningMark(warning)),
        h1({tabIndex: -1, class: 'because'}, warning.because),
        Facts({warning, journey}),
        warning.raisedAt ? Outcome({warning, journey, outcome: store.outcomes.get(id)}) : null),
      section({'aria-labelledby': 'began'}, h2({id: 'began'}, 'Where it may have begun'), legs(warning, journey),
        p({class: 'soft'}, warning.provisional ? 'May still change.' : 'Settled.')),
      Evidence({warning, journey}),
      Revisions({revisions: store.revisions.get(id) || [warning], known: store.revisions.has(id), journey}),
      warning.raisedAt ? h(VerdictForm, {key: id, warning, journey}) : null);
  }
}

function Facts({warning, journey}) {
  return dl({class: 'facts'},
    div(dt('Step'), dd(stepLink(journey, warning.step), div({class: 'soft'}, ownerName(journey, warning.owner)))),
    div(dt('Who was paged'), dd(warning.raisedAt ? [warning.page, div({class: 'soft'}, 'paged ', at(warning.raisedAt, journey))] : 'nobody was paged')),
    div(dt('Since'), dd(at(warning.onset, journey), div({class: 'soft'}, isOpen(warning) ? ago(warning.onset, journey) + ' so far' : ['closed ', at(warning.at, journey)]))),
    div(dt('Score'), dd(scored(warning.score, warning.state))),
    div(dt('Pages like it'), dd(recordOf(warning))),
    warning.expectedExtraComplaintsPerDay === undefined ? null
      : div(dt('Complaints expected'), dd(count(warning.expectedExtraComplaintsPerDay) + ' more a day')));
}

function Outcome({warning, journey, outcome}) {
  return p({class: 'outcome-line'}, OutcomeMark({outcome}), span({class: 'soft'}, ' ' + tells(outcome),
    outcome?.surgeAt ? [': ', at(outcome.surgeAt, journey)] : null,
    outcome && outcome.outcome !== 'PENDING' ? ['; judged ', at(outcome.judgedAt, journey)] : null, '.'));
}

function Evidence({warning, journey}) {
  return section({'aria-labelledby': 'evidence'}, h2({id: 'evidence'}, 'Evidence'),
    table({class: 'stacking'},
      thead(tr(['Line', 'Strongest signal', 'Observed', 'Usual', 'n', 'Since', 'Evidence / threshold'].map(head => th({scope: 'col', key: head}, head)))),
      tbody(warning.evidence.map(line => tr({key: line.line + line.signal},
        th({scope: 'row'}, line.line, ' ', span({class: 'soft'}, LINES[line.line] || '')),
        td({'data-head': 'Strongest signal'}, signalName(line.signal)),
        td({'data-head': 'Observed', class: 'number'}, amount(line.observed, line.unit)),
        td({'data-head': 'Usual', class: 'number'}, line.expected === undefined ? 'not known yet' : amount(line.expected, line.unit)),
        td({'data-head': 'n', class: 'number'}, count(line.n)),
        td({'data-head': 'Since'}, at(line.since, journey)),
        td({'data-head': 'Evidence / threshold'}, span({class: 'number'}, line.weight.toFixed(2)), scoreBar(line.weight, line.weight >= 1 ? 'PAGED' : 'WATCH')))))));
}

function Revisions({revisions, known, journey}) {
  return section({'aria-labelledby': 'revisions'}, h2({id: 'revisions'}, 'History'),
    known ? null : p({class: 'soft'}, 'Only the last revision is available here.'),
    ol({class: 'revisions'}, revisions.map(revision => li({key: revision.revision, class: revision.state},
      span({class: 'revision-at'}, at(revision.at, journey)),
      warningMark(revision),
      span({class: 'soft'}, 'score ' + revision.score.toFixed(2)
        + (revision.raisedAt ? ', page ' + revision.page : '')
        + (revision.firstLeg[0] ? ', began at ' + stepName(journey, revision.firstLeg[0].step) : '')
        + ', revision ' + revision.revision)))));
}
