import {
  addMinutes,
  at,
  day,
  dayOf,
  dutch,
  dutchStamp,
  instant,
  isWorkingDay,
  minuteOf,
} from './calendar.mjs';
import { AS_OF_END } from './incident-story.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/helpdesk-inspanningen.csv';

const TEAM = 'First Class-team';
const TEAM_SINCE = [day('2021-03-01'), day('2022-09-01'), day('2024-02-01')];

/** What was left undone on purpose, by the name of the story. */
const NO_PRODUCT_MANAGER = 'missed-target';

/** When the product manager was called, if not right after the first response. */
const INVOLVED = { 'late-response': '2025-04-17T17:00', 'late-contact': '2025-06-24T11:05' };

/** Each working day after the first, at nine, until it is solved or the year is over. */
function laterDays(from, until) {
  const days = [];
  for (let n = dayOf(from) + 1; at(n, 540) < until; n += 1) if (isWorkingDay(n)) days.push(n);
  return days;
}

/** A priority 1 report is worked on, watched and told about every working day, and in the evening too. */
function firstPriority(tale) {
  const start = Math.max(tale.firstResponseAt, tale.priorities.at(-1).at);
  const until = tale.solutions[0]?.at ?? AS_OF_END;
  const rows = [
    [addMinutes(start, 4), 'Werk', TEAM],
    [addMinutes(start, 6), 'Meekijken', TEAM],
    [addMinutes(start, 8), 'Meekijken', 'Manager'],
    [addMinutes(start, 10), 'Bericht', TEAM],
  ];
  if (tale.name !== NO_PRODUCT_MANAGER) {
    const called = INVOLVED[tale.name];
    rows.push([called === undefined ? addMinutes(start, 5) : instant(called), 'Betrokken', 'Productmanager']);
  }
  const evening = at(dayOf(start), Math.max(1150, minuteOf(start) + 20));
  if (evening < until) rows.push([evening, 'Werk', TEAM]);
  for (const n of laterDays(start, until)) {
    rows.push([at(n, 540), 'Werk', TEAM]);
    rows.push([at(n, 570), 'Bericht', TEAM]);
  }
  return rows.filter(([ms]) => ms < until).sort((a, b) => a[0] - b[0]);
}

/** A question about the set-up is advised on, by the First Class team, but for one. */
function advice(tale) {
  if (tale.name === 'unadvised' || tale.authorised !== 'Ja' || tale.firstResponseAt === undefined) return [];
  return [[tale.firstResponseAt, 'Advies', TEAM]];
}

function effortsOf(tale) {
  if (tale.priorities.at(-1).value === 1) return firstPriority(tale);
  return tale.kind === 'Inrichting' ? advice(tale) : [];
}

export function effortFiles(list, { plant }) {
  const find = (name) => list.find((tale) => tale.name === name);
  const efforts = list.flatMap((tale, i) =>
    effortsOf(tale).map(([ms, kind, by], step) => ({
      tale,
      ms,
      kind,
      by,
      since: TEAM_SINCE[i % 3],
      step: step + 1,
    })),
  );
  const last = (name, kind) => efforts.filter((row) => row.tale.name === name && row.kind === kind).at(-1);
  const key = ({ tale, step }) => `${tale.id}/${step}`;
  const open = 'not solved yet';
  plant(
    'firstclass.p1-escalation',
    find(NO_PRODUCT_MANAGER).id,
    'breached',
    'the product manager was not involved',
    FILE,
  );
  plant('firstclass.setup-advice', find('unadvised').id, 'breached', 'closed without advice', FILE);
  plant('firstclass.p1-progress', key(last('new-year', 'Bericht')), 'pending', open, FILE);
  plant('priority.p1-highest-urgency', key(last('new-year', 'Werk')), 'pending', open, FILE);
  plant('firstclass.p1-outside-hours', find('new-year').id, 'pending', open, FILE);
  efforts.sort((a, b) => a.ms - b.ms);
  const rows = efforts.map(({ tale, ms, kind, by, since }) => [
    tale.id,
    dutchStamp(ms),
    kind,
    by,
    by === TEAM ? dutch(since) : '',
  ]);
  return new Map([[FILE, csv(['Incidentnummer', 'Tijdstip', 'Soort', 'Door', 'In team sinds'], rows)]]);
}
