// Days, written as 2026-06-15, so that the earlier of two is the smaller text.

const DAY = 86400;
const NOON = DAY / 2;
const FIRST = "2020-01-01";
const LAST = "9999-12-31";

const iso = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10);

const secondsOf = (day) => Date.parse(day + "T00:00:00Z") / 1000;

// The day that a certificate writes as its noon UTC; null for any other number.
export function dayOfNoon(seconds) {
  const fits = seconds >= secondsOf(FIRST) && seconds <= secondsOf(LAST) + NOON;
  return fits && seconds % DAY === NOON ? iso(seconds) : null;
}

export const dayOfNumber = (number) => iso(number * DAY);

export const later = (day, days) => iso(secondsOf(day) + days * DAY);

export const daysBetween = (earlier, day) => (secondsOf(day) - secondsOf(earlier)) / DAY;

// Today by this device's clock and where it stands.
export function dayHere(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
];

// 2026-06-05 as people write it: 5 June 2026.
export function written(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
