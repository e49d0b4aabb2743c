import { visibleText } from './visible-text.js';

/** A message of SARIF: plain text in which braces are doubled, for a brace of its own begins a placeholder. */
export interface SarifMessage {
  readonly text: string;
}

/** Text as a message that says just that: nothing in it is a placeholder or a link. */
export function sarifMessage(text: string): SarifMessage {
  return { text: sarifText(text) };
}

/** Text as a part of a message. */
export function sarifText(text: string): string {
  return visibleText(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** A part of a message that leads to the location with this id. */
export function sarifLink(text: string, id: number): string {
  return `[${sarifText(text).replace(/[\\[\]]/g, '\\$&')}](${id})`;
}
