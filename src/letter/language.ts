import { NOTATIONS, type Notation } from '../values/notation.js';
export type Language = 'nl' | 'en';

/** The words that the program itself puts in a letter; all others are in the templates. */
export interface LetterWords extends Notation {
  readonly at: string;
  readonly line: string;
  readonly page: (page: number, of: number) => string;
  readonly date: string;
  readonly reference: string;
  readonly subject: string;
  readonly section: string;
  /** Where a value that no file holds comes from. */
  readonly derived: string;
  /** A part of a year, by its letter in a period's name: quarter, half-year, week. */
  readonly partOfYear: Readonly<Record<'Q' | 'H' | 'W', (part: number, year: string) => string>>;
  readonly true: string;
  readonly false: string;
  readonly currencyGap: string;
  /** One and more of each unit of time. */
  readonly units: Readonly<Record<string, readonly [string, string]>>;
  /** One and more. */
  readonly attachments: readonly [string, string];
  readonly andMore: (count: number) => string;
  /** The status of a letter in the index of a run. */
  readonly status: Readonly<Record<'due' | 'sent' | 'waiting' | 'too-late' | 'missed' | 'failed', string>>;
  readonly index: {
    readonly title: string;
    readonly columns: Readonly<
      Record<'letter' | 'reason' | 'to' | 'deadline' | 'sendBy' | 'status' | 'number', string>
    >;
    readonly none: string;
  };
  readonly calendar: {
    readonly about: string;
    readonly asOf: (date: string) => string;
    /** Whose date it is. */
    readonly to: (party: string) => string;
    readonly left: (length: string) => string;
    readonly over: (length: string) => string;
    readonly today: string;
    readonly now: string;
    readonly noDate: string;
    readonly columns: Readonly<Record<'at' | 'margin' | 'to' | 'contract' | 'section' | 'what', string>>;
  };
  readonly countries: Readonly<Record<string, string>>;
}

const NBSP = '\u00a0';

const NL: LetterWords = {
  ...NOTATIONS.nl,
  at: 'om',
  line: 'regel',
  page: (page, of) => `Pagina ${page} van ${of}`,
  date: 'Datum',
  reference: 'Kenmerk',
  subject: 'Onderwerp',
  section: 'paragraaf',
  derived: 'afgeleid',
  partOfYear: {
    Q: (part, year) => `het ${part}e kwartaal van ${year}`,
    H: (part, year) => `de ${part}e helft van ${year}`,
    W: (part, year) => `week ${part} van ${year}`,
  },
  true: 'ja',
  false: 'nee',
  currencyGap: NBSP,
  units: {
    second: ['seconde', 'seconden'],
    minute: ['minuut', 'minuten'],
    hour: ['uur', 'uur'],
    day: ['dag', 'dagen'],
    'working-day': ['werkdag', 'werkdagen'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    year: ['jaar', 'jaar'],
  },
  attachments: ['Bijlage', 'Bijlagen'],
  andMore: (count) => `en nog ${count}`,
  status: {
    due: 'te versturen',
    sent: 'verstuurd',
    waiting: 'wacht',
    'too-late': 'te laat om te versturen',
    missed: 'niet verstuurd, nu te laat',
    failed: 'niet gelukt',
  },
  index: {
    title: 'Brieven',
    columns: {
      letter: 'Brief',
      reason: 'Reden',
      to: 'Aan',
      deadline: 'Antwoord voor',
      sendBy: 'Uiterlijk versturen',
      status: 'Stand',
      number: 'Nummer',
    },
    none: 'Er zijn geen brieven.',
  },
  calendar: {
    about: 'Over',
    asOf: (date) => `Stand van ${date}`,
    to: (party) => ({ customer: 'klant', vendor: 'leverancier', both: 'beide' })[party] ?? party,
    left: (length) => `nog ${length}`,
    over: (length) => `${length} geleden`,
    today: 'vandaag',
    now: 'nu',
    noDate: 'nog geen datum',
    columns: {
      at: 'Wanneer',
      margin: 'Ruimte',
      to: 'Voor',
      contract: 'Contract',
      section: 'Paragraaf',
      what: 'Wat',
    },
  },
  countries: {
    NL: 'Nederland',
    BE: 'België',
    AW: 'Aruba',
    CW: 'Curaçao',
    SX: 'Sint Maarten',
    BQ: 'Caribisch Nederland',
  },
};

const EN: LetterWords = {
  ...NOTATIONS.en,
  at: 'at',
  line: 'line',
  page: (page, of) => `Page ${page} of ${of}`,
  date: 'Date',
  reference: 'Reference',
  subject: 'Subject',
  section: 'section',
  derived: 'derived',
  partOfYear: {
    Q: (part, year) => `quarter ${part} of ${year}`,
    H: (part, year) => `half-year ${part} of ${year}`,
    W: (part, year) => `week ${part} of ${year}`,
  },
  true: 'yes',
  false: 'no',
  currencyGap: '',
  units: {
    second: ['second', 'seconds'],
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    'working-day': ['working day', 'working days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  attachments: ['Attachment', 'Attachments'],
  andMore: (count) => `and ${count} more`,
  status: {
    due: 'to be sent',
    sent: 'sent',
    waiting: 'waiting',
    'too-late': 'too late to send',
    missed: 'not sent, now too late',
    failed: 'failed',
  },
  index: {
    title: 'Letters',
    columns: {
      letter: 'Letter',
      reason: 'Reason',
      to: 'To',
      deadline: 'Answer by',
      sendBy: 'Send by',
      status: 'Status',
      number: 'Number',
    },
    none: 'There are no letters.',
  },
  calendar: {
    about: 'About',
    asOf: (date) => `As of ${date}`,
    to: (party) => party,
    left: (length) => `${length} left`,
    over: (length) => `${length} ago`,
    today: 'today',
    now: 'now',
    noDate: 'no date yet',
    columns: {
      at: 'When',
      margin: 'Margin',
      to: 'For',
      contract: 'Contract',
      section: 'Section',
      what: 'What',
    },
  },
  countries: {
    NL: 'Netherlands',
    BE: 'Belgium',
    AW: 'Aruba',
    CW: 'Curaçao',
    SX: 'Sint Maarten',
    BQ: 'Caribbean Netherlands',
  },
};

export function letterWords(lang: Language): LetterWords {
  return lang === 'nl' ? NL : EN;
}
