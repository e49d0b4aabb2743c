/** Messages of the vendor that every branch has: on the status site, and about closed days in the portal. */

const TEN_MINUTES = 600_000;

/** On the status site: two a while into each outage (`id`, `at` in ms), one with the announcement of maintenance. */
export function statusMessages(clock, outages, planned) {
  const told = outages.flatMap(({ id, at }) => {
    const sentAt = clock.stamp(at + TEN_MINUTES);
    return ['status-message', 'status'].map((kind) => ({ id: `${id}-${kind}`, kind, about: id, sentAt }));
  });
  const announced = planned.map(({ id, announcedAt }) => ({
    id: `${id}-status-message`,
    kind: 'status-message',
    about: id,
    sentAt: announcedAt,
  }));
  return [...told, ...announced].map((row) => ({ ...row, to: 'customers', channel: 'status-site' }));
}

/** In the portal: pairs of a closed day and the day on which it was said. */
export function closingNotices(clock, closed) {
  return closed.map(([forDay, on]) => ({
    id: `OPEN-${forDay}`,
    kind: 'opening-hours',
    sentAt: clock.stamp(clock.instant(`${on}T10:00`)),
    to: 'customers',
    channel: 'portal',
    forDay,
  }));
}
