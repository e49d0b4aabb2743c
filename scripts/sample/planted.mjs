/**
 * What is planted in the sample, kept while it is made: the list against which the report is held. An entry names
 * the clause, the subject's key, the verdict as of the end of the year, what was planted and in which file.
 */
export function ledger() {
  const entries = [];
  return {
    entries,
    plant(clause, subject, verdict, what, file) {
      entries.push({ clause, subject, verdict, what, file });
    },
  };
}
