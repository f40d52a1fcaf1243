// The words and shapes for states, signals, outcomes and sources.

/** State of a step or a warning: its word, its shape (20 × 20), and whether the shape is filled. */
export const STATES = {
  PAGED: {word: 'Paged', tells: 'above the threshold; somebody was paged', fill: true,
    shape: 'M6.3 1.5h7.4l4.8 4.8v7.4l-4.8 4.8H6.3l-4.8-4.8V6.3zM9 5v6h2V5zM9 12.8v2.2h2v-2.2z'},
  WATCH: {word: 'Watch', tells: 'worse than usual, not enough to page',
    shape: 'M10 2.5l8.5 15h-17zM10 8v4.5M10 14.6v.6'},
  CLEARING: {word: 'Clearing', tells: 'below the threshold again; closes after six quiet hours',
    shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10 5.5v8.5M6.5 10.8l3.5 3.5 3.5-3.5'},
  BLIND: {word: 'Blind', tells: 'its data stopped, so its state is unknown',
    shape: 'M1.5 10s3-5.5 8.5-5.5 8.5 5.5 8.5 5.5-3 5.5-8.5 5.5-8.5-5.5-8.5-5.5M3 17L17 3'},
  NORMAL: {word: 'Normal', tells: 'as usual for this hour',
    shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6 10.5l3 3 5.5-6.5'},
  LOW_VOLUME: {word: 'Low volume', tells: 'too few contacts for a quick answer', fill: true,
    shape: 'M2 17h4v-4H2zM8 17h4V9H8zM14 17h4v-3h-4z'},
  LEARNING: {word: 'Learning', tells: 'the usual values are not known yet; it cannot page',
    shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10 6v4.5l3 2'},
  CLOSED: {word: 'Closed', tells: 'over', shape: 'M3 10.5l4.5 4.5L17 5.5'},
  NONE: {word: 'No data yet', tells: 'no data has arrived', shape: 'M3 10h2M9 10h2M15 10h2'},
};

/** The most serious first. */
export const BY_GRAVITY = ['PAGED', 'WATCH', 'CLEARING', 'BLIND', 'LEARNING', 'LOW_VOLUME', 'NORMAL', 'NONE'];

export const stateOf = state => STATES[state] ? state : 'NONE';

/** Signals in the order of the page: its name, and what n counts. */
export const SIGNALS = {
  'queue-wait': ['Typical wait on the phone', 'calls ended'],
  'queue-long-wait': ['Callers who waited over the limit', 'calls judged'],
  'queue-abandonment': ['Callers who hung up', 'calls ended'],
  'queue-arrivals': ['Calls', 'calls'],
  'chat-wait': ['Typical wait in chat', 'chats ended'],
  'chat-abandonment': ['Customers who left the chat', 'chats ended'],
  'chat-arrivals': ['Chats', 'chats'],
  'ticket-opened': ['New tickets', 'tickets'],
  'ticket-reopens': ['Reopened tickets', 'resolved lately'],
  'ticket-pressed': ['Customers who wrote again without a reply', 'messages'],
  'ticket-reassigned': ['Ticket hand-overs', 'hand-overs'],
  'ticket-chain-depth': ['Reopens and hand-overs per resolved ticket', 'resolved'],
  'survey-low-score': ['Low survey scores', 'scores'],
  'survey-response-rate': ['Surveys answered', 'invitations'],
  'contact-repeats': ['Customers back within 7 days', 'customers'],
  'complaints': ['Complaints', 'complaints'],
};

export const signalName = signal => (SIGNALS[signal] || [signal])[0];
export const countedBy = signal => (SIGNALS[signal] || [, 'observations'])[1];
export const bySignal = (one, other) => {
  const order = Object.keys(SIGNALS);
  return order.indexOf(one.signal) - order.indexOf(other.signal);
};

export const LINES = {
  demand: 'more contacts than usual',
  capacity: 'longer waits than usual',
  reopens: 'more reopened tickets than usual',
  survey: 'lower survey scores than usual',
  limits: 'fixed limits, while learning',
};

export const OUTCOMES = {
  CONFIRMED: {word: 'Confirmed', tells: 'a complaint surge followed', shape: STATES.NORMAL.shape},
  FALSE: {word: 'False', tells: 'no complaint surge followed',
    shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.5 6.5l7 7M13.5 6.5l-7 7'},
  TREATED: {word: 'Treated', tells: 'its owner says it was real and was treated',
    shape: 'M12.5 2.5a5 5 0 0 0-4.8 6.3L2.5 14l3.5 3.5 5.2-5.2a5 5 0 0 0 6-6.6l-3 3-2.8-.6-.6-2.8 3-3a5 5 0 0 0-1.3.2'},
  PENDING: {word: 'Not judged yet', tells: 'complaints may still come', shape: STATES.LEARNING.shape},
};

export const SOURCES = {
  'queue-wait': 'Phone waits', 'chat-wait': 'Chat waits', 'ticket': 'Tickets',
  'survey': 'Surveys', 'complaint': 'Complaints', 'verdict': 'Owners’ verdicts',
};

export const sourceName = source => SOURCES[source] || source;

export const SOURCE_STATES = {
  ok: {word: 'Receiving', tells: 'events arrive as usual', shape: STATES.NORMAL.shape},
  silent: {word: 'Silent', tells: 'too few events for it to be chance', shape: STATES.BLIND.shape},
  unheard: {word: 'No events yet', tells: 'no event has arrived yet', shape: STATES.NONE.shape},
};

export const REASONS = {
  'malformed': 'not readable as JSON or Avro',
  'missing-field': 'a required field is absent',
  'out-of-range': 'a number outside its range',
  'unknown-symbol': 'a symbol that the schema does not have',
  'implausible-time': 'a time in the future or far in the past',
  'unmapped': 'no step of the map claims its queue, category or touchpoint',
  'empty': 'a record without a value',
  'too-large': 'over 1 MiB, or an identifier too long',
};

/** "bad-fix" as "bad fix". */
export const incidentName = type => type.replaceAll('-', ' ');
