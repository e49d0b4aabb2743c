/** Every exit code of the program, decided in this one place. */
export const EXIT = {
  /** Nothing at or above the threshold is breached. */
  ok: 0,
  breached: 1,
  /** Bad input, or a command line that cannot be understood. */
  badInput: 2,
  /** Undetermined verdicts under `--strict`. */
  undetermined: 3,
} as const;
