/** Days, by the date of the reader’s clock. */

const DAY = 24 * 60 * 60 * 1000;

/** Returns which of some things is that of the day: each in turn, the same for everyone who shares a date. */
export function indexOfDay(date, count) {
  const days = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
  return days % count;
}

/** Tells whether something kept is a day, written 2026-11-21. */
export function isDay(kept) {
  return typeof kept === "string" && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(kept);
}

/** Tells whether a day written 2026-11-21 is before today, by the reader's clock. */
export function isPast(day, today = new Date()) {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year, month - 1, date + 1) <= today;
}

/** Returns a day written 2026-11-21, today's by the reader's clock. */
export function today(date = new Date()) {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** Returns a day written out in a language: 3 mars 2026, or March 3, 2026. */
export function formatDay(day, language) {
  const [year, month, date] = day.split("-").map(Number);
  const written = new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-CA", { dateStyle: "long" });
  return written.format(new Date(year, month - 1, date)).replace(/^1 /u, "1er ");
}

/**
 * Returns a time of the day written 14:32, as a language writes it: 14 h 32, 8 h; 2:32 p.m.
 * Source: Banque de dépannage linguistique, « Écriture des heures » (no zero before the hours, nor minutes when none).
 */
export function formatTime(time, language) {
  const [hours, minutes] = time.split(":").map(Number);
  if (language === "fr") {
    return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(minutes).padStart(2, "0")}`;
  }
  return new Intl.DateTimeFormat("en-CA", { timeStyle: "short" }).format(
    new Date(2000, 0, 1, hours, minutes),
  );
}
