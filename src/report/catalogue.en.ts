import { NOTATIONS } from '../values/notation.js';
import type { Catalogue } from './catalogue.js';
import { explainEn } from './explain-words.en.js';
import { pageEn } from './page-words.en.js';

export const catalogueEn: Catalogue = {
  language: 'en',
  notation: {
    ...NOTATIONS.en,
    money: (sign, amount) => `${sign}${sign.length > 1 ? '\u00a0' : ''}${amount}`,
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
  outcome: {
    breached: 'breached',
    missed: 'target missed',
    pending: 'pending',
    undetermined: 'undetermined',
    waived: 'waived',
    met: 'met',
    holds: 'holds',
    'not-applicable': 'not applicable',
  },
  meaning: {
    breached: 'What was agreed did not happen, or too late.',
    missed: 'An aim was not reached. An aim is no duty.',
    pending: 'This can only be decided later.',
    undetermined: 'Data or a judgement is missing.',
    waived: 'A deviation was accepted, with a reason and an end date.',
    met: 'What was agreed happened.',
    holds: 'A state that the agreement attaches consequences to is there.',
    'not-applicable': 'The clause asks nothing here.',
    notEncoded: 'Clauses that have no rule yet. They count as nothing.',
  },
  severity: { critical: 'critical', major: 'major', minor: 'minor', note: 'note' },
  kind: {
    obligation: 'obligation',
    prohibition: 'prohibition',
    right: 'right',
    power: 'power',
    condition: 'condition',
    definition: 'definition',
    price: 'price',
    'limit-of-liability': 'limit of liability',
    target: 'target',
    information: 'information',
  },
  bearer: { vendor: 'vendor', customer: 'customer', both: 'both parties', none: 'nobody' },
  party: { vendor: 'the vendor', customer: 'the customer', both: 'both parties', none: 'nobody' },
  subject: {
    agreement: 'the agreement as a whole',
    quarter: (number, year) => `quarter ${number} of ${year}`,
    half: (number, year) => `${number === '1' ? 'first' : 'second'} half of ${year}`,
  },
  units: {
    second: { one: 'second', other: 'seconds' },
    minute: { one: 'minute', other: 'minutes' },
    hour: { one: 'hour', other: 'hours' },
    day: { one: 'day', other: 'days' },
    'working-day': { one: 'working day', other: 'working days' },
    week: { one: 'week', other: 'weeks' },
    month: { one: 'month', other: 'months' },
    quarter: { one: 'quarter', other: 'quarters' },
    year: { one: 'year', other: 'years' },
  },
  percentagePoint: { one: 'percentage point', other: 'percentage points' },
  constants: {
    true: 'yes',
    false: 'no',
    unlimited: 'unlimited',
    unknown: 'unknown',
    never: 'never',
    none: 'none',
  },
  counted: {
    finding: { one: 'finding', other: 'findings' },
    clause: { one: 'clause', other: 'clauses' },
    rule: { one: 'rule', other: 'rules' },
    record: { one: 'record', other: 'records' },
    point: { one: 'point', other: 'points' },
    verdict: { one: 'verdict', other: 'verdicts' },
    window: { one: 'window', other: 'windows' },
    page: { one: 'page', other: 'pages' },
  },
  consequence: (kind, name, to) => {
    const what = {
      letter: 'letter',
      calendar: 'date in the calendar:',
      'invoice-line': 'invoice line',
      right: 'right:',
    };
    return `${what[kind]} ${name}${to === undefined ? '' : ` ${kind === 'letter' ? 'to' : 'for'} ${to}`}`;
  },
  waived: (verdict, approver, until) =>
    `Accepted by ${approver} until ${until}. Without this waiver: ${verdict}.`,
  through: (from, through) => `${from} – ${through}`,
  filesIn: (folder) => `${folder} (paths in this report start there)`,
  andMore: (count) => `… and ${count} more`,
  quiet: (parts) => `Nothing to report on ${parts}.`,
  gap: (type, clauses) => `${type}: would decide ${clauses}`,
  gapsIntro:
    'No source was given for these records, or these fields of them. They stay undetermined until there is one.',
  sweepIntro:
    'Each other answer to an open question of the text, tried alone: the verdicts that would flip, and the money that hangs on them.',
  insteadOf: (choice) => `instead of ${choice}`,
  seeAll: 'Everything in detail: --format html, or --all.',
  label: {
    reportTitle: 'Conformity report',
    agreement: 'Agreement',
    customer: 'Customer',
    vendor: 'Vendor',
    contract: 'Contract',
    branch: 'Branch',
    asOf: 'As of',
    period: 'Period',
    files: 'Files',
    zone: 'Time zone',
    version: 'version',
    due: 'due',
    notBefore: 'not before',
    limit: 'limit',
    actual: 'actual',
    planned: 'planned',
    margin: 'margin',
    proof: 'proof',
    follows: 'follows',
    missing: 'missing',
    question: 'question',
    decided: 'known from',
    waiver: 'waiver',
    why: 'why',
    warnings: 'Warnings',
    gaps: 'Missing data',
    sweep: 'Other readings',
    summary: 'Summary',
    notEncoded: 'not yet encoded',
    noReason: 'no reason given',
    none: 'not yet',
    assumed: 'assumed',
  },
  reason: {
    generic: {
      breached: 'The facts below do not agree with what the clause asks.',
      missed: 'The facts below stay short of the aim.',
      pending: 'The outcome is still open.',
      undetermined: 'The data does not settle this.',
      waived: 'A deviation was accepted.',
      met: 'The facts below agree with what the clause asks.',
      holds: 'The facts below show that this state is there.',
      'not-applicable': 'The clause asks nothing here: its conditions are not there.',
    },
    happened: (moment) => `This happened on ${moment}.`,
    notYet: (horizon) => `This had not happened by ${horizon}.`,
    planned: (moment) => `This is planned for ${moment}.`,
    due: (bound, due) => `The ${bound} moment was ${due}.`,
    stillOpen: (bound, due) =>
      bound === 'latest' ? `There is time until ${due}.` : `It may not happen before ${due}.`,
    distance: (bound, within, distance) =>
      bound === 'latest'
        ? within
          ? `That left ${distance} to spare.`
          : `That is ${distance} late.`
        : `That is ${distance} ${within ? 'later' : 'early'}.`,
    passed: (distance) => `That was ${distance} earlier.`,
    onTheLimit: 'That is exactly on the limit.',
    brief: (bound, within, distance) =>
      bound === 'latest'
        ? `${distance} ${within ? 'to spare' : 'late'}`
        : `${distance} ${within ? 'longer' : 'early'}`,
    briefOverdue: (distance) => `not yet; ${distance} overdue`,
    briefOnTheLimit: 'exactly on the limit',
    measured: (actual) => `Found: ${actual}.`,
    measuredSoFar: (actual) => `Found so far: ${actual}.`,
    limit: (limit) => `Agreed limit: ${limit}.`,
    fromLimit: (distance) => `That is ${distance}.`,
    briefFromLimit: (side, within, distance) =>
      `${distance} ${side ?? (within ? 'inside' : 'outside')} the limit`,
    decidedAt: (moment) => `The outcome can be known from ${moment}.`,
    missing: (what, because) => {
      if (because === 'future') return `Still to come: ${what}.`;
      if (because === 'judgement') return `Left to a person: ${what}.`;
      return `Missing: ${what}.`;
    },
    question: (question) => `The text leaves a question to a person: ${question}`,
    liftedBy: (clause) => `Clause ${clause} makes an exception here.`,
    assumed: 'Rests on an assumed number that the text does not give.',
  },
  page: pageEn,
  explain: explainEn,
  tool: {
    root: 'The folder in which the check ran.',
    explain: (rule) => `How a verdict came about, step by step: servanda explain ${rule}:<subject>`,
    noFindings: 'no findings',
    cut: (findings) =>
      `Cut here, for a comment holds no more${findings === undefined ? '' : ` (${findings} left out)`}. The whole report: servanda check --format html=report.html`,
  },
};
