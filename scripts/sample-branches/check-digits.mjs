/** Invented numbers that pass their checks, so that the samples can be sent through real software. */

function mod97(digits) {
  return [...digits].reduce((rest, c) => (rest * 10 + Number(c)) % 97, 0);
}

function lettersAsNumbers(text) {
  return [...text].map((c) => (/[A-Z]/.test(c) ? String(c.charCodeAt(0) - 55) : c)).join('');
}

/** IBAN with its check digits (ISO 7064, mod 97-10). */
function iban(country, account) {
  const check = 98 - mod97(lettersAsNumbers(`${account}${country}00`));
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

/** Belgian IBAN: ten digits and their own two check digits, the rest of a division by 97 (97 for no rest). */
export function belgianIban(account) {
  const rest = mod97(account) || 97;
  return iban('BE', `${account}${String(rest).padStart(2, '0')}`);
}

/** Belgian enterprise number from its first eight digits: the last two are 97 less the rest of a division by 97. */
export function enterpriseNumber(first) {
  return `${first}${String(97 - mod97(first)).padStart(2, '0')}`;
}
