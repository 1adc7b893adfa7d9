const minute = 60_000;

/** Times that people put something off to, from `now`. */
export function snoozeChoices(now: Date): { label: string; until: Date }[] {
  return [
    { label: '10 minutes', until: new Date(now.getTime() + 10 * minute) },
    { label: '1 hour', until: new Date(now.getTime() + 60 * minute) },
    { label: '3 hours', until: new Date(now.getTime() + 180 * minute) },
    { label: 'Tomorrow at 9:00', until: tomorrowAtNine(now) },
  ];
}

function tomorrowAtNine(now: Date): Date {
  const day = new Date(now);
  day.setDate(day.getDate() + 1);
  day.setHours(9, 0, 0, 0);
  return day;
}
