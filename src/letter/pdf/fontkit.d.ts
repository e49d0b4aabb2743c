declare module 'fontkit' {
  /** A parsed font, as pdfkit takes it. */
  export interface Font {
    readonly postscriptName: string;
    readonly characterSet: readonly number[];
    layout(text: string): unknown;
  }
  export function create(bytes: Uint8Array): Font;
}
