const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A day or an instant in parts, as the clock on the wall of the zone in which it is written shows it. */
export interface WallMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** `14:05` or `14:05:30`; absent for a whole day. */
  readonly time: string | undefined;
  /** Milliseconds on a time line of wall clocks. For drawing: a clock change neither adds nor removes an hour. */
  readonly wallMs: number;
}

/** The parts of an ISO day or of an instant with its offset; undefined for any other text. */
export function readWallMoment(text: string): WallMoment | undefined {
  const match = MOMENT.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '', second = '00'] = match;
  const time = hour === undefined ? undefined : `${hour}:${minute}${second === '00' ? '' : `:${second}`}`;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time,
    wallMs: Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour ?? 0),
      Number(minute),
      Number(second),
    ),
  };
}
