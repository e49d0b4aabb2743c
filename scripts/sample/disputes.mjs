import { yaml } from './text.mjs';

const DISPUTES = 'operations/disputes.yaml';
const TRANSLATIONS = 'operations/term-uses-translation.yaml';

const DISPUTE_ROWS = [
  {
    id: 'ZAAK-2024-1',
    filedOn: '2024-09-16',
    filedBy: 'vendor',
    kind: 'recovery',
    court: 'Rechtbank Midden-Nederland',
    location: 'Utrecht',
    country: 'NL',
  },
  {
    id: 'ZAAK-2025-1',
    filedOn: '2025-03-31',
    filedBy: 'customer',
    kind: 'interim',
    court: 'Rechtbank Rotterdam',
    location: 'Rotterdam',
    country: 'NL',
  },
  {
    id: 'ZAAK-2025-2',
    filedOn: '2025-12-16',
    filedBy: 'vendor',
    kind: 'recovery',
    court: 'Rechtbank Midden-Nederland',
    location: 'Almere',
    country: 'NL',
  },
  {
    id: 'KLACHT-2025-1',
    filedOn: '2025-10-13',
    filedBy: 'customer',
    kind: 'supervisor',
    court: 'Autoriteit Persoonsgegevens',
    location: 'Den Haag',
    country: 'NL',
  },
];

/** What an English report took for the terms, and what the Dutch text of that day says. */
const USE_ROWS = [
  { id: 'TU-EN-1', usedOn: '2025-02-05', in: 'Service report, January 2025', value: '31', dutchValue: '31' },
  { id: 'TU-EN-2', usedOn: '2025-05-06', in: 'Service report, April 2025', value: '14', dutchValue: '5' },
];

/** Disputes that went to somebody, and documents that went by a translation. */
export const disputes = {
  files({ plant }) {
    plant(
      'legal.court-netherlands',
      'ZAAK-2025-1',
      'breached',
      'interim relief asked in Rotterdam',
      DISPUTES,
    );
    plant(
      'legal.court-netherlands',
      'ZAAK-2025-2',
      'undetermined',
      'the right court, sitting in Almere: a person decides whether the court assigned it',
      DISPUTES,
    );
    plant(
      'legal.dutch-text-leading',
      'TU-EN-2',
      'breached',
      'the English report took 14 days for what the Dutch text has as 5',
      TRANSLATIONS,
    );
    const uses = USE_ROWS.map((row) => ({ ...row, version: '2025-01', basis: 'general' }));
    return new Map([
      [DISPUTES, yaml(DISPUTE_ROWS)],
      [TRANSLATIONS, yaml(uses, 'Reports in English, with the values that they went by.')],
    ]);
  },
  sources() {
    const coverage = { from: '2023-03-01', until: '2025-12-31' };
    return [
      { file: 'disputes.yaml', record: 'dispute', coverage },
      { file: 'term-uses-translation.yaml', record: 'term-use', coverage },
    ];
  },
};
