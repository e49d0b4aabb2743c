import { addMinutes, dutchStamp } from './calendar.mjs';
import { AS_OF_END } from './incident-story.mjs';
import { csv } from './text.mjs';

const FILE = 'operations/helpdesk-dashboard.csv';
const INCIDENTS = 'operations/helpdesk-incidenten.csv';
const ORANGE = 1440;
const RED = 2880;

/** Reports that were still open a day later, with what the dashboard showed. */
function late(list) {
  return list.filter(
    ({ submittedAt, answeredAt, authorised }) =>
      authorised === 'Ja' && addMinutes(submittedAt, ORANGE) < Math.min(answeredAt ?? AS_OF_END, AS_OF_END),
  );
}

const redToo = ({ submittedAt, answeredAt }) =>
  addMinutes(submittedAt, RED) <= Math.min(answeredAt ?? AS_OF_END, AS_OF_END - 1);

/** The colours of the dashboard. */
export function dashboardFiles(list, { plant }) {
  const slow = late(list);
  for (const tale of slow) {
    plant('answers.within-24-hours', tale.id, 'missed', 'answered more than a day later', INCIDENTS);
  }
  for (const tale of list.filter((one) => one.answeredAt === undefined && !slow.includes(one))) {
    for (const clause of ['answers.within-24-hours', 'answers.orange', 'answers.red']) {
      plant(clause, tale.id, 'pending', 'sent on the day of the report', INCIDENTS);
    }
  }
  const rows = slow.flatMap((tale) => {
    const orange = [tale.id, addMinutes(tale.submittedAt, ORANGE), 'Oranje'];
    return redToo(tale) ? [orange, [tale.id, addMinutes(tale.submittedAt, RED), 'Rood']] : [orange];
  });
  rows.sort((a, b) => a[1] - b[1]);
  const table = rows.map(([id, ms, colour]) => [id, dutchStamp(ms), colour]);
  return new Map([[FILE, csv(['Incidentnummer', 'Tijdstip', 'Kleur'], table)]]);
}
