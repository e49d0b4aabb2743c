/** Invented parties with numbers that pass their checks. The bank does not exist. */

function lettersAsNumbers(text) {
  return [...text].map((c) => (/[A-Z]/.test(c) ? String(c.charCodeAt(0) - 55) : c)).join('');
}

function mod97(digits) {
  return [...digits].reduce((rest, c) => (rest * 10 + Number(c)) % 97, 0);
}

/** IBAN with its check digits (ISO 7064, mod 97-10). */
export function iban(bank, account) {
  const check = 98 - mod97(lettersAsNumbers(`${bank}${account}NL00`));
  return `NL${String(check).padStart(2, '0')}${bank}${account}`;
}

/** Elfproef: the weighted sum of the first eight digits equals the ninth, modulo eleven. */
function passesEleven(digits) {
  const sum = [...digits].reduce((total, c, i) => total + Number(c) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
}

/** The first VAT number from a start that passes both the elfproef and the mod-97 check. */
function vatNumber(start) {
  for (let n = start; ; n += 1) {
    const digits = String(n).padStart(9, '0');
    if (passesEleven(digits) && mod97(lettersAsNumbers(`NL${digits}B01`)) === 1) return `NL${digits}B01`;
  }
}

export const VENDOR = {
  name: 'AFAS Software',
  address: { street: 'Voorbeeldlaan 1', postalCode: '3831 AA', city: 'Leusden', country: 'NL' },
  vatNumber: vatNumber(800_100_000),
  registration: { scheme: '0106', id: '99000001' },
  endpoint: { scheme: '0106', id: '99000001' },
  iban: iban('FICT', '0000000001'),
  bic: 'FICTNL2A',
  email: 'facturatie@afas.example',
  phone: '+31 33 000 0000',
  language: 'nl',
};

export const CUSTOMER = {
  name: 'Noordkade Logistiek B.V.',
  address: { street: 'Noordkade 118', postalCode: '3089 KX', city: 'Rotterdam', country: 'NL' },
  vatNumber: vatNumber(859_300_000),
  registration: { scheme: '0106', id: '99000118' },
  endpoint: { scheme: '0106', id: '99000118' },
  iban: iban('FICT', '0300118118'),
  bic: 'FICTNL2A',
  email: 'crediteuren@noordkade.example',
  phone: '+31 10 000 0118',
  language: 'nl',
};

export const CONTACTS = [
  {
    id: 'de-ruiter',
    name: 'Sanne de Ruiter',
    roles: ['administrator', 'subscription'],
    email: 's.deruiter@noordkade.example',
    from: '2023-03-01',
  },
  {
    id: 'van-houten',
    name: 'Joris van Houten',
    roles: ['incident-manager'],
    email: 'j.vanhouten@noordkade.example',
    from: '2023-03-01',
  },
  {
    id: 'oosterhof',
    name: 'Anneke Oosterhof',
    roles: ['incident-manager', 'security'],
    email: 'a.oosterhof@noordkade.example',
    from: '2024-05-01',
  },
  {
    id: 'mulder',
    name: 'Femke Mulder',
    roles: ['sms-alerts', 'email-alerts', 'breach'],
    email: 'f.mulder@noordkade.example',
    from: '2025-09-01',
  },
];
