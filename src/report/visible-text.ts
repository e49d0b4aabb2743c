/**
 * Text from data with every character that could steer a terminal or hide text replaced by one that shows:
 * C0 controls and DEL become their control pictures (`␛`), C1 controls, bidirectional overrides and invisible
 * format characters become `⟨U+202E⟩`, a lone surrogate becomes `⟨U+D800⟩`, and so do the two code points that XML
 * cannot hold. Ordinary right-to-left text stays.
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, picture);
}

// Zero-width joiners stay: they are part of ordinary words and emoji.
const HIDDEN =
  /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

function picture(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
