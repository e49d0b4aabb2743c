const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([A-Za-z]+));|&/g;

/** Characters with their references replaced; undefined if one is not XML's own: there are no other entities here. */
export function decodeReferences(raw: string): string | undefined {
  if (!raw.includes('&')) return raw;
  let good = true;
  const text = raw.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    const found =
      name === undefined ? characterOf(decimal, hex) : Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (found === undefined) good = false;
    return found ?? whole;
  });
  return good ? text : undefined;
}

function characterOf(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
