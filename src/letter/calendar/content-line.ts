/** The longest line of iCalendar without its line break, in octets: RFC 5545, section 3.1. */
const MOST_OCTETS = 75;

/** A property with its value as it stands: dates, numbers, durations. */
export function line(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

/** A property whose value is text: RFC 5545, section 3.3.11. Control characters have no place in it. */
export function textLine(name: string, value: string): string {
  return line(name, escapeText(value));
}

export function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** The text that escaped text stands for. */
export function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** A long line goes on after a line break and a blank, and no character is cut in two. */
function fold(text: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
