import { addMinutes } from './calendar.mjs';
import { AS_OF_END } from './incident-story.mjs';

const REFUSED_AFTER = 30;
/** People without the role whom Support helped all the same. */
const HELPED = 'Foutmelding';

function priorityOf(tale) {
  return tale.priorities.filter(({ by }) => by === 'Support').at(-1).value;
}

/** Who has no role in the portal is told so, and the report lapses. */
function refuse(tale) {
  tale.solutions = [];
  const at = tale.firstResponseAt;
  tale.statuses = [
    tale.statuses[0],
    { at, value: 'Geweigerd', reason: 'Geen bevoegd contact' },
    { at: addMinutes(at, REFUSED_AFTER), value: 'Vervallen' },
  ];
}

function assess(tale) {
  if (!tale.calamity) return;
  // Whoever is called late is not always judged late.
  const late = tale.name === 'late-contact';
  tale.assessedAt = late ? addMinutes(tale.submittedAt, 50) : addMinutes(tale.contactedAt, 3);
  if (tale.solutions.length > 0) tale.decidedAt = addMinutes(tale.contactedAt, 15);
}

/** Each fourth error departs from the specification, and so does the one that the year leaves open. */
function confirm(tale, fourth) {
  if (tale.kind !== 'Foutmelding' || tale.firstResponseAt === undefined) return;
  const solved = tale.solutions[0].at;
  tale.confirmedAt = Math.min(addMinutes(tale.firstResponseAt, 45), solved);
  tale.offSpecification = fourth || solved >= AS_OF_END ? 'Ja' : 'Nee';
}

/** Of the questions about the set-up, the one that was closed without advice. */
function leaveUnadvised(list) {
  const settled = list.filter(
    (tale) => tale.kind === 'Inrichting' && tale.authorised === 'Ja' && tale.statuses.length === 3,
  );
  settled[4].name = 'unadvised';
}

/** What the helpdesk wrote down besides the moments of the story. */
export function handle(list) {
  let errors = 0;
  for (const tale of list) {
    const phone = tale.channel === 'Telefoon';
    tale.urgent = priorityOf(tale) <= 2 ? 'Ja' : 'Nee';
    tale.searched = 'Ja';
    if (!phone) tale.lookedAt = addMinutes(tale.submittedAt, -7);
    tale.answeredAt = tale.firstResponseAt ?? tale.solutions[0]?.at;
    if (tale.authorised !== '') {
      tale.checkedAt = addMinutes(tale.submittedAt, phone ? 2 : 0);
      tale.checked = tale.authorised === 'Ja' ? 'Bevoegd' : 'Geweigerd';
    }
    if (tale.authorised === 'Nee' && tale.kind !== HELPED) refuse(tale);
    assess(tale);
    if (tale.kind === 'Foutmelding') errors += 1;
    confirm(tale, errors % 4 === 0);
  }
  leaveUnadvised(list);
}
