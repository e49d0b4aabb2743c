/** A number as '1.234,50' or '1234,50' in plain decimal text; undefined for anything else. */
export function decimalCommaText(text: string): string | undefined {
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return /^-?\d+(?:,\d+)?$/.test(text) ? text.replace(',', '.') : undefined;
}
