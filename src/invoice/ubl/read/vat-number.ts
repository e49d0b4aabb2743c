const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

/** The remainder of a long number of digits and capital letters, where A is 10. */
function remainder(text: string, modulus: number): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % modulus;
  }
  return rest;
}

/** Nine digits that pass the eleven-test (companies), or all of it modulo 97 (persons, since 2020). */
function isDutch(id: string): boolean {
  const [, digits = '', suffix = ''] = /^NL(\d{9})B(\d{2})$/.exec(id) ?? [];
  if (digits === '' || suffix === '00') return false;
  const check = weighed(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return check === Number(digits[8]) || remainder(id, 97) === 1;
}

function isBelgian(id: string): boolean {
  const [, digits = ''] = /^BE([01]\d{9})$/.exec(id) ?? [];
  return digits !== '' && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** ISO 7064, MOD 11,10. */
function isGerman(id: string): boolean {
  const [, digits = ''] = /^DE([1-9]\d{8})$/.exec(id) ?? [];
  if (digits === '') return false;
  let product = 10;
  for (const digit of digits.slice(0, 8)) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(digits[8]);
}

function isFrench(id: string): boolean {
  const [, key = '', siren = ''] = /^FR(\w{2})(\d{9})$/.exec(id) ?? [];
  if (siren === '') return false;
  // A key with letters belongs to a newer series, which has no published check.
  return /\D/.test(key) || (12 + 3 * (Number(siren) % 97)) % 97 === Number(key);
}

function isLuxembourgish(id: string): boolean {
  const [, digits = ''] = /^LU(\d{8})$/.exec(id) ?? [];
  return digits !== '' && Number(digits.slice(0, 6)) % 89 === Number(digits.slice(6));
}

const CHECKS: Readonly<Record<string, (id: string) => boolean>> = {
  NL: isDutch,
  BE: isBelgian,
  DE: isGerman,
  FR: isFrench,
  LU: isLuxembourgish,
};

/** Whether a VAT number has the form and the check digits of its country; true for a country that is not known here. */
export function isVatNumberSound(id: string): boolean {
  const check = CHECKS[id.slice(0, 2)];
  return check === undefined || check(id);
}
