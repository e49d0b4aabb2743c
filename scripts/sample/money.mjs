/** Amounts in whole cents, so that no cent is lost; rates and factors as whole thousandths. */

/** `54.75` → 5475. */
export function cents(text) {
  if (text.startsWith('-')) return -cents(text.slice(1));
  const [whole, part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0').slice(0, 2));
}

/** 5475 → `54.75`. */
export function euro(amount) {
  const sign = amount < 0 ? '-' : '';
  const size = Math.abs(amount);
  return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** amount × numerator ÷ denominator, half away from zero, for amounts of zero and more. */
export function share(amount, numerator, denominator) {
  return Math.floor((2 * amount * numerator + denominator) / (2 * denominator));
}

/** A price after a rise of a percentage with one decimal (`"3.7"`), rounded half up to the cent. */
export function indexed(amount, percent) {
  const [whole, part = '0'] = percent.split('.');
  return share(amount, 1000 + Number(whole) * 10 + Number(part), 1000);
}

export function vat(net) {
  return share(net, 21, 100);
}
