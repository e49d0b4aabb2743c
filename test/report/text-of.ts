/** What a writer wrote as text; bytes as a character each. */
export function textOf(written: string | Uint8Array): string {
  return typeof written === 'string' ? written : Buffer.from(written).toString('latin1');
}
