import { at, day, instant, isWorkingDay, stamp, workingDay } from './calendar.mjs';
import { consultancyAppointments } from './consultancy.mjs';
import { MEETINGS } from './first-class.mjs';
import { CANCELLED, SESSIONS } from './service-management.mjs';
import { yaml } from './text.mjs';

const APPOINTMENTS = 'operations/appointments.yaml';

/** What is open at a moment. */
function openIncidents(list, ms) {
  const final = (tale) => tale.statuses.find(({ value }) => value === 'Afgehandeld' || value === 'Vervallen');
  return list.filter((tale) => tale.submittedAt <= ms && !(final(tale)?.at <= ms)).map((tale) => tale.id);
}

/** A First Class hour every other Tuesday, and the sessions of service management. */
function appointments(list) {
  const rows = [];
  for (let n = day('2025-01-07'); n <= day('2026-01-13'); n += 14) {
    const moment = isWorkingDay(n) ? n : workingDay(n, 1);
    const past = moment <= day('2025-12-31');
    rows.push({
      service: 'first-class',
      kind: 'first-class-hour',
      startsAt: at(moment, 600),
      minutes: 45,
      ...(past
        ? { held: true, mode: 'online', incidentsDiscussed: openIncidents(list, at(moment, 600)) }
        : {}),
    });
  }
  for (const [date, minutes] of SESSIONS.filter(([date]) => date >= '2025')) {
    rows.push({
      service: 'service-management',
      startsAt: at(day(date), 810),
      minutes,
      held: true,
      mode: 'online',
    });
  }
  rows.push({ service: 'service-management', startsAt: instant('2026-01-14T13:30'), minutes: 60 });
  for (const [id, from, minutes, cancelled, by] of CANCELLED) {
    rows.push({
      id,
      service: 'service-management',
      startsAt: instant(from),
      minutes,
      cancelledAt: stamp(instant(cancelled)),
      cancelledBy: by,
      held: false,
    });
  }
  rows.sort((a, b) => a.startsAt - b.startsAt || a.minutes - b.minutes);
  const numbered = rows.map(({ id, startsAt, ...rest }, i) => ({
    id: id ?? `A-2025-${String(i + 1).padStart(2, '0')}`,
    startsAt: stamp(startsAt),
    ...rest,
  }));
  return [...numbered, ...MEETINGS, ...consultancyAppointments()];
}

/** Appointments with the First Class team, service managers and consultants. */
export function appointmentFiles(list, { plant }) {
  const booked = appointments(list);
  plant('sm.cancel-two-working-days', 'A-2025-C2', 'breached', 'cancelled the day before', APPOINTMENTS);
  plant('sm.cancel-two-working-days', 'A-2025-47', 'pending', 'an appointment in January 2026', APPOINTMENTS);
  plant('sm.remote-help', 'A-2025-47', 'pending', 'an appointment in January 2026', APPOINTMENTS);
  plant('firstclass.meeting-content', 'A-2025-46', 'pending', 'an appointment in January 2026', APPOINTMENTS);
  return new Map([
    [
      APPOINTMENTS,
      yaml(booked, 'Appointments of 2025 with the First Class team, service managers and consultants.'),
    ],
  ]);
}

export function appointmentSources() {
  return [
    {
      file: 'appointments.yaml',
      record: 'appointment',
      coverage: { from: '2024-12-30', until: '2025-12-31' },
    },
  ];
}
