// The years of the index, as its parts are named: 2024, or 2024a and 2024b where a year has several.

/** So many reports are worth an answer of their own, and so many must be left: else the whole answer is there as soon. */
const WORTH_IT = 200;

/** Returns the year of a part; nothing for a part of no year, which has what has just changed. */
export function yearOf(part) {
  return part.match(/^[0-9]{4}/)?.[0] ?? "";
}

/** Returns the years of parts, each once, the newest first; addresses of files in parts do as well. */
export function yearsOf(parts) {
  return [...new Set(parts.map(yearOf))].filter(Boolean).sort().reverse();
}

/**
 * Returns the names of those parts that answer first: of the newest years, and what has just changed.
 *
 * `parts` are { part, number }. There are none where all the others are there as soon, because they are few or loaded.
 */
export function newest(parts, isLoaded) {
  const numberOf = (chosen) => chosen.reduce((sum, { number }) => sum + number, 0);
  const since = (year) => parts.filter(({ part }) => !yearOf(part) || yearOf(part) >= year);
  const years = yearsOf(parts.map(({ part }) => part));
  const first = since(years.find((year) => numberOf(since(year)) >= WORTH_IT) ?? "");
  const left = parts.filter((each) => !first.includes(each) && !isLoaded(each.part));
  return numberOf(left) >= WORTH_IT ? first.map(({ part }) => part) : null;
}
