import { instant, stamp } from './calendar.mjs';
import { yaml } from './text.mjs';

const CHANGES = 'operations/terms-changes.yaml';
const USES = 'operations/term-uses.yaml';
const SUGGESTIONS = 'operations/suggestions-terms.yaml';

const TERMS_CHANGES = [
  {
    id: 'TC-2024',
    effectiveOn: '2024-01-01',
    version: '2024-01',
    previousVersion: '2023-01',
    major: true,
    topic: 'liability',
  },
  {
    id: 'TC-2025',
    effectiveOn: '2025-01-01',
    version: '2025-01',
    previousVersion: '2024-01',
    major: true,
    topic: 'support',
  },
  {
    id: 'TC-2025-09',
    effectiveOn: '2025-09-01',
    version: '2025-09',
    previousVersion: '2025-01',
    major: false,
    topic: 'security',
  },
  {
    id: 'TC-2026',
    effectiveOn: '2026-02-01',
    version: '2026-02',
    previousVersion: '2025-09',
    major: true,
    topic: 'price',
  },
];

/** When and where each change was announced; the newsletter about the price change of 2026 is still to come. */
export const TERMS_NOTICES = [
  ['TC-2024', 'portal', '2023-11-27T10:00'],
  ['TC-2024', 'newsletter', '2023-11-30T09:00'],
  ['TC-2025', 'portal', '2024-11-25T10:00'],
  ['TC-2025', 'email', '2024-11-28T09:15'],
  ['TC-2025-09', 'portal', '2025-09-02T11:30'],
  ['TC-2026', 'portal', '2025-12-15T10:00'],
];

const ADDENDUM = {
  basis: 'individual',
  writtenIn: 'addendum',
  agreedFrom: '2025-07-01',
  agreedThrough: '2025-12-31',
};

const TERM_USES = [
  {
    id: 'TU-1',
    usedOn: '2025-02-18',
    in: 'Letter about the outages of February',
    version: '2024-01',
    basis: 'general',
  },
  {
    id: 'TU-2',
    usedOn: '2025-03-01',
    in: 'L-2025-03',
    version: '2025-01',
    basis: 'individual',
    writtenIn: 'contract',
    agreedFrom: '2023-03-01',
  },
  {
    id: 'TU-3',
    usedOn: '2025-06-30',
    in: 'Report on the first half of 2025',
    version: '2025-01',
    basis: 'general',
  },
  { id: 'TU-4', usedOn: '2025-07-31', in: 'Report on July 2025', version: '2025-01', ...ADDENDUM },
  { id: 'TU-5', usedOn: '2025-11-30', in: 'Report on November 2025', version: '2025-09', ...ADDENDUM },
];

const FILED = [
  {
    id: 'SG-2025-1',
    submittedAt: '2025-01-14T15:20',
    change: 'TC-2025',
    examinedAt: '2025-02-20T11:00',
    outcome: 'unchanged',
    examinedFor: ['content', 'feasibility'],
  },
  { id: 'SG-2025-2', submittedAt: '2025-09-15T09:40', change: 'TC-2025-09' },
];

function suggestions() {
  return FILED.map(({ submittedAt, examinedAt, ...rest }) => ({
    ...rest,
    submittedAt: stamp(instant(submittedAt)),
    ...(examinedAt === undefined ? {} : { examinedAt: stamp(instant(examinedAt)) }),
  }));
}

/** Which terms hold, who used which, and what the customer thought of the changes. */
export function termsFiles({ plant }) {
  plant(
    'changes.latest-terms-apply',
    'TU-1',
    'breached',
    'a letter of February that quotes the terms of 2024',
    USES,
  );
  plant(
    'changes.portal-notice',
    'TC-2025-09',
    'breached',
    'on the portal the day after it took effect',
    'operations/notices-services.yaml',
  );
  plant(
    'changes.services-and-terms-evolve',
    'TC-2025-09',
    'undetermined',
    'announced too late: a person decides whether it binds',
    'operations/notices-services.yaml',
  );
  plant(
    'changes.major-notice',
    'TC-2026',
    'pending',
    'takes effect on 1 February 2026, the newsletter is to come',
    'operations/notices-services.yaml',
  );
  plant(
    'changes.services-and-terms-evolve',
    'TC-2026',
    'pending',
    'takes effect on 1 February 2026, the newsletter is to come',
    'operations/notices-services.yaml',
  );
  plant(
    'changes.vendor-examines-suggestion',
    'SG-2025-2',
    'pending',
    'not examined yet; the text sets no day',
    SUGGESTIONS,
  );
  return new Map([
    [CHANGES, yaml(TERMS_CHANGES, 'Versions of the general terms since the contract began.')],
    [USES, yaml(TERM_USES, 'Documents that say which terms they go by.')],
    [SUGGESTIONS, yaml(suggestions(), 'What the customer wrote about changes of the terms.')],
  ]);
}

export function termsSources() {
  const coverage = { from: '2023-03-01', until: '2025-12-31' };
  return [
    { file: 'terms-changes.yaml', record: 'terms-change', coverage },
    { file: 'term-uses.yaml', record: 'term-use', coverage },
    { file: 'suggestions-terms.yaml', record: 'suggestion', coverage },
  ];
}
