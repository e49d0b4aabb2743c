/** How the helpdesk's columns and words become the fields of the record types. */
export function helpdeskSources() {
  const coverage = { from: '2025-01-01', until: '2025-12-31' };
  const moment = (column) => ({ column, format: 'dd-MM-yyyy HH:mm' });
  const yes = (column) => ({ column, values: { Ja: true, Nee: false, '': null } });
  const rows = (list, file, map) => ({
    file,
    record: `incident.${list}`,
    coverage,
    delimiter: ';',
    parent: 'Incidentnummer',
    map: { at: moment('Tijdstip'), ...map },
  });
  const history = (list, word, map) => ({
    file: 'helpdesk-historie.csv',
    record: `incident.${list}`,
    coverage,
    delimiter: ';',
    parent: 'Incidentnummer',
    where: { Veld: word },
    map: { at: moment('Tijdstip'), ...map },
  });
  return [
    {
      file: 'helpdesk-incidenten.csv',
      record: 'incident',
      coverage,
      delimiter: ';',
      map: {
        id: 'Incidentnummer',
        submittedAt: moment('Ingestuurd op'),
        channel: { column: 'Kanaal', values: { Portal: 'portal', Telefoon: 'phone' } },
        contact: {
          column: 'Ingestuurd door',
          values: {
            'S. de Ruiter': 'de-ruiter',
            'J. van Houten': 'van-houten',
            'A. Oosterhof': 'oosterhof',
            // Who is no contact of the contract has a name all the same.
            '*': 'somebody-else',
          },
        },
        authorised: yes('Bevoegd contact'),
        kind: {
          column: 'Soort',
          values: { Foutmelding: 'error', Storing: 'outage', Inrichting: 'setup', Vraag: 'question' },
        },
        calamity: yes('Calamiteit'),
        onlineRelated: yes('AFAS Online'),
        productionDisrupting: yes('Productie verstoord'),
        firstResponseAt: moment('Eerste reactie'),
        contactedAt: moment('Contact opgenomen'),
        takenUpAt: moment('Opgepakt'),
        helpCenterConsultedAt: moment('Helpcenter bekeken'),
        helpCenterDeclared: yes('Eerst gezocht'),
        urgent: yes('Spoed'),
        authorisationCheckedAt: moment('Bevoegdheid nagegaan'),
        authorisationResult: {
          column: 'Uitkomst',
          values: { Bevoegd: 'authorised', Geweigerd: 'refused', '': null },
        },
        answeredAt: moment('Beantwoord'),
        confirmedAt: moment('Fout bevestigd'),
        offSpecification: yes('Wijkt af van specificatie'),
        impactAssessedAt: moment('Gevolgen beoordeeld'),
        followUpDecidedAt: moment('Vervolg bepaald'),
      },
    },
    history('priorities', 'Prioriteit', {
      value: 'Waarde',
      setBy: { column: 'Door', values: { Support: 'support', Klant: 'customer' } },
      reason: 'Reden',
    }),
    history('statuses', 'Status', {
      value: {
        column: 'Waarde',
        values: {
          Open: 'open',
          'In behandeling': 'in-progress',
          'Wacht op klant': 'waiting',
          Heropend: 'reopened',
          Afgehandeld: 'handled',
          Vervallen: 'lapsed',
          Geweigerd: 'refused',
        },
      },
      reason: { column: 'Reden', values: { 'Geen bevoegd contact': 'not-authorised', '': null } },
      to: { value: 'none' },
      sameProblem: yes('Zelfde probleem'),
    }),
    history('solutions', 'Oplossing', {
      kind: { column: 'Waarde', values: { Workaround: 'workaround', Definitief: 'fix' } },
    }),
    rows('efforts', 'helpdesk-inspanningen.csv', {
      kind: {
        column: 'Soort',
        values: {
          Werk: 'work',
          Advies: 'advice',
          Meekijken: 'watch',
          Bericht: 'update',
          Betrokken: 'involved',
        },
      },
      by: {
        column: 'Door',
        values: {
          'First Class-team': 'first-class-team',
          Manager: 'manager',
          Productmanager: 'product-manager',
        },
      },
      teamSince: { column: 'In team sinds', format: 'dd-MM-yyyy' },
    }),
    rows('calls', 'helpdesk-gesprekken.csv', { answered: yes('Opgenomen') }),
    rows('colours', 'helpdesk-dashboard.csv', {
      value: { column: 'Kleur', values: { Oranje: 'orange', Rood: 'red' } },
    }),
  ];
}
