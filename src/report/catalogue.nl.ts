import { NOTATIONS } from '../values/notation.js';
import type { Catalogue } from './catalogue.js';
import { explainNl } from './explain-words.nl.js';
import { pageNl } from './page-words.nl.js';

export const catalogueNl: Catalogue = {
  language: 'nl',
  notation: {
    ...NOTATIONS.nl,
    money: (sign, amount) => `${sign}\u00a0${amount}`,
    shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    weekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  },
  outcome: {
    breached: 'niet nagekomen',
    missed: 'streven niet gehaald',
    pending: 'nog open',
    undetermined: 'niet vast te stellen',
    waived: 'afwijking aanvaard',
    met: 'nagekomen',
    holds: 'geldt',
    'not-applicable': 'niet van toepassing',
  },
  meaning: {
    breached: 'Wat is afgesproken, gebeurde niet of te laat.',
    missed: 'Een streven is niet gehaald. Een streven is geen plicht.',
    pending: 'Dit is pas later te beslissen.',
    undetermined: 'Er ontbreken gegevens of een oordeel.',
    waived: 'Een afwijking is aanvaard, met reden en einddatum.',
    met: 'Wat is afgesproken, is gebeurd.',
    holds: 'Een toestand waaraan de overeenkomst gevolgen verbindt, is er.',
    'not-applicable': 'De bepaling vraagt hier niets.',
    notEncoded: 'Bepalingen die nog geen regel hebben. Ze tellen nergens voor mee.',
  },
  severity: { critical: 'zeer ernstig', major: 'ernstig', minor: 'licht', note: 'aandachtspunt' },
  kind: {
    obligation: 'verplichting',
    prohibition: 'verbod',
    right: 'recht',
    power: 'bevoegdheid',
    condition: 'voorwaarde',
    definition: 'begrip',
    price: 'prijs',
    'limit-of-liability': 'grens aan aansprakelijkheid',
    target: 'streven',
    information: 'mededeling',
  },
  bearer: { vendor: 'leverancier', customer: 'klant', both: 'beide partijen', none: 'niemand' },
  party: { vendor: 'de leverancier', customer: 'de klant', both: 'beide partijen', none: 'niemand' },
  subject: {
    agreement: 'de overeenkomst als geheel',
    quarter: (number, year) => `${number}e kwartaal van ${year}`,
    half: (number, year) => `${number === '1' ? 'eerste' : 'tweede'} helft van ${year}`,
  },
  units: {
    second: { one: 'seconde', other: 'seconden' },
    minute: { one: 'minuut', other: 'minuten' },
    hour: { one: 'uur', other: 'uur' },
    day: { one: 'dag', other: 'dagen' },
    'working-day': { one: 'werkdag', other: 'werkdagen' },
    week: { one: 'week', other: 'weken' },
    month: { one: 'maand', other: 'maanden' },
    quarter: { one: 'kwartaal', other: 'kwartalen' },
    year: { one: 'jaar', other: 'jaar' },
  },
  percentagePoint: { one: 'procentpunt', other: 'procentpunt' },
  constants: {
    true: 'ja',
    false: 'nee',
    unlimited: 'onbeperkt',
    unknown: 'onbekend',
    never: 'nooit',
    none: 'geen',
  },
  counted: {
    finding: { one: 'bevinding', other: 'bevindingen' },
    clause: { one: 'bepaling', other: 'bepalingen' },
    rule: { one: 'regel', other: 'regels' },
    record: { one: 'record', other: 'records' },
    point: { one: 'meting', other: 'metingen' },
    verdict: { one: 'oordeel', other: 'oordelen' },
    window: { one: 'venster', other: 'vensters' },
    page: { one: 'bladzijde', other: 'bladzijden' },
  },
  consequence: (kind, name, to) => {
    const what = {
      letter: 'brief',
      calendar: 'datum in de agenda:',
      'invoice-line': 'factuurregel',
      right: 'recht:',
    };
    return `${what[kind]} ${name}${to === undefined ? '' : ` ${kind === 'letter' ? 'aan' : 'voor'} ${to}`}`;
  },
  waived: (verdict, approver, until) =>
    `Aanvaard door ${approver} tot en met ${until}. Zonder deze afwijking: ${verdict}.`,
  through: (from, through) => `${from} – ${through}`,
  filesIn: (folder) => `${folder} (paden in dit rapport beginnen daar)`,
  andMore: (count) => `… en nog ${count}`,
  quiet: (parts) => `Niets te melden over ${parts}.`,
  gap: (type, clauses) => `${type}: zou ${clauses} beslissen`,
  gapsIntro:
    'Voor deze records, of deze velden ervan, is geen bron opgegeven. Zonder bron blijven ze onbeslist.',
  sweepIntro:
    'Elk ander antwoord op een vraag die de tekst openlaat, apart geprobeerd: de oordelen die zouden omslaan en het geld dat ermee gemoeid is.',
  insteadOf: (choice) => `in plaats van ${choice}`,
  seeAll: 'Alles in detail: --format html, of --all.',
  label: {
    reportTitle: 'Nalevingsrapport',
    agreement: 'Overeenkomst',
    customer: 'Klant',
    vendor: 'Leverancier',
    contract: 'Contract',
    branch: 'Vestiging',
    asOf: 'Peildatum',
    period: 'Periode',
    files: 'Bestanden',
    zone: 'Tijdzone',
    version: 'versie',
    due: 'uiterlijk',
    notBefore: 'niet eerder dan',
    limit: 'grens',
    actual: 'werkelijk',
    planned: 'gepland',
    margin: 'marge',
    proof: 'bewijs',
    follows: 'gevolg',
    missing: 'ontbreekt',
    question: 'vraag',
    decided: 'bekend vanaf',
    waiver: 'afwijking',
    why: 'waarom',
    warnings: 'Waarschuwingen',
    gaps: 'Ontbrekende gegevens',
    sweep: 'Andere lezingen',
    summary: 'Samenvatting',
    notEncoded: 'nog niet in regels',
    noReason: 'geen reden opgegeven',
    none: 'nog niet',
    assumed: 'aangenomen',
  },
  reason: {
    generic: {
      breached: 'De feiten hieronder stroken niet met wat de bepaling vraagt.',
      missed: 'De feiten hieronder blijven achter bij het streven.',
      pending: 'De uitkomst is nog open.',
      undetermined: 'De gegevens geven geen uitsluitsel.',
      waived: 'Een afwijking is aanvaard.',
      met: 'De feiten hieronder stroken met wat de bepaling vraagt.',
      holds: 'De feiten hieronder laten zien dat deze toestand er is.',
      'not-applicable': 'De bepaling vraagt hier niets: de voorwaarden ervan doen zich niet voor.',
    },
    happened: (moment) => `Dit gebeurde op ${moment}.`,
    notYet: (horizon) => `Dit was op ${horizon} nog niet gebeurd.`,
    planned: (moment) => `Dit staat gepland op ${moment}.`,
    due: (bound, due) => `Het ${bound === 'latest' ? 'uiterste' : 'vroegste'} moment was ${due}.`,
    stillOpen: (bound, due) =>
      bound === 'latest' ? `Er is tijd tot en met ${due}.` : `Het mag niet gebeuren vóór ${due}.`,
    distance: (bound, within, distance) =>
      bound === 'latest'
        ? within
          ? `Er was nog ${distance} over.`
          : `Dat is ${distance} te laat.`
        : `Dat is ${distance} ${within ? 'later' : 'te vroeg'}.`,
    passed: (distance) => `Dat was ${distance} eerder.`,
    onTheLimit: 'Dat is precies op de grens.',
    brief: (bound, within, distance) =>
      bound === 'latest'
        ? within
          ? `nog ${distance} over`
          : `${distance} te laat`
        : `${distance} ${within ? 'langer' : 'te vroeg'}`,
    briefOverdue: (distance) => `nog niet; ${distance} over tijd`,
    briefOnTheLimit: 'precies op de grens',
    measured: (actual) => `Gevonden: ${actual}.`,
    measuredSoFar: (actual) => `Tot nu toe gevonden: ${actual}.`,
    limit: (limit) => `Afgesproken grens: ${limit}.`,
    fromLimit: (distance) => `Dat is ${distance}.`,
    briefFromLimit: (side, within, distance) => {
      const where =
        side === undefined ? (within ? 'binnen' : 'buiten') : { above: 'boven', below: 'onder' }[side];
      return `${distance} ${where} de grens`;
    },
    decidedAt: (moment) => `De uitkomst kan bekend zijn vanaf ${moment}.`,
    missing: (what, because) => {
      if (because === 'future') return `Moet nog komen: ${what}.`;
      if (because === 'judgement') return `Aan een oordeel overgelaten: ${what}.`;
      return `Ontbreekt: ${what}.`;
    },
    question: (question) => `De tekst laat een vraag over aan een mens: ${question}`,
    liftedBy: (clause) => `Bepaling ${clause} maakt hier een uitzondering.`,
    assumed: 'Rust op een aangenomen getal dat de tekst niet geeft.',
  },
  page: pageNl,
  explain: explainNl,
  tool: {
    root: 'De map waarin de controle liep.',
    explain: (rule) => `Hoe een oordeel tot stand kwam, stap voor stap: servanda explain ${rule}:<onderwerp>`,
    noFindings: 'geen bevindingen',
    cut: (findings) =>
      `Hier afgebroken, want meer past er niet in een reactie${findings === undefined ? '' : ` (${findings} weggelaten)`}. Het hele rapport: servanda check --format html=report.html`,
  },
};
