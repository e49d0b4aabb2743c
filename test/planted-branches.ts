/** What the samples of the Belgian and the Curaçao branch must show beyond their lists: worked out by hand. */

/** A month, its minutes, and those of them that were down. */
export type Down = readonly (readonly [string, number, number])[];

/** A clause, a subject, and the verdict as of each moment. */
export type History = readonly (readonly [string, string, readonly (readonly [string, string])[]])[];

/** Curaçao moves no clock: its March and October have all their minutes, and its days end at 04:00 in UTC. */
export const BRANCH_DOWN: Readonly<Record<string, Down>> = {
  'zorggroep-rupelzoom': [
    ['2025-03', 44_580, 0],
    ['2025-04', 43_200, 120],
    ['2025-07', 44_640, 1405],
    ['2025-10', 44_700, 0],
    ['2025-11', 43_200, 0],
  ],
  'trupial-accountancy': [
    ['2025-01', 44_640, 0],
    ['2025-02', 40_320, 0],
    ['2025-03', 44_640, 0],
    ['2025-04', 43_200, 120],
    ['2025-05', 44_640, 150],
    ['2025-06', 43_200, 0],
    ['2025-09', 43_200, 0],
    ['2025-10', 44_640, 255],
    ['2025-11', 43_200, 0],
  ],
};

export const BRANCH_HISTORY: Readonly<Record<string, History>> = {
  'zorggroep-rupelzoom': [
    [
      'calamity.contact-within-hour',
      'B25-010',
      [
        ['2025-05-05T19:10:00+02:00', 'pending'],
        ['2025-05-05T19:11:00+02:00', 'breached'],
      ],
    ],
    [
      'priority.p2-response',
      'B25-034/1',
      [
        ['2025-12-26', 'pending'],
        ['2025-12-27', 'breached'],
      ],
    ],
    [
      'binding-instruction.report',
      'GBA-2025-1',
      [
        ['2025-09-17T10:00:00+02:00', 'pending'],
        ['2025-09-17T10:01:00+02:00', 'breached'],
      ],
    ],
  ],
  'trupial-accountancy': [
    [
      'calamity.contact-within-hour',
      'C25-023',
      [
        ['2025-10-10T03:40:00Z', 'pending'],
        ['2025-10-10T03:41:00Z', 'breached'],
      ],
    ],
    [
      'invoicing.payment-term',
      'T-2025-05',
      [
        ['2025-05-16T03:59:00Z', 'pending'],
        ['2025-05-16T04:00:00Z', 'breached'],
      ],
    ],
    [
      'indexation.announce-before-october',
      'IDX-2026',
      [
        ['2025-10-01T02:09:00Z', 'pending'],
        ['2025-10-01T02:10:00Z', 'met'],
      ],
    ],
    [
      'availability.monthly-99-5',
      '2025-10',
      [
        ['2025-10-10T02:29:00Z', 'pending'],
        ['2025-10-10T06:45:00Z', 'breached'],
      ],
    ],
    [
      'breach.notice-48-hours',
      'DB-01',
      [
        ['2025-10-27T18:00:00Z', 'pending'],
        ['2025-10-27T18:01:00Z', 'breached'],
      ],
    ],
    [
      'product.release-schedule-sb',
      'SB-2025-08-19',
      [
        ['2025-09-16', 'pending'],
        ['2025-09-17', 'breached'],
      ],
    ],
  ],
};
