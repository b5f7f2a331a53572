// Asks Pagefind: for the words as they stand together, else for as many of them as one report has.

import { withoutEdges } from "./question.js";
import { LOOKED_INTO, having, saying } from "./reading.js";

const EVERY = "z";
const ENOUGH = 1 / 2;
const MOST_WORDS = 8;
const MOST_TOGETHER = 5;
const EDGES = [{ tail: true }, { head: true }, { head: true, tail: true }];
const NEXT_SIGNS = ["", "3", "6", "9", "p"];

/**
 * Returns { results, together, everywhere }: results by name, the best first; whether the words stand together in each;
 * whether the words are so common that the index does not have them, and every report is a result.
 *
 * `index` is asked, `parts` are a question; without parts, all reports are results.
 */
export async function find(index, parts) {
  const found = await findEveryWord(index, parts);
  if (found || parts.some(({ quoted }) => quoted)) {
    return found ?? { results: new Map(), together: true };
  }
  const telling = tellingOf(parts);
  return { results: (await withoutCutFigures(index, telling)) ?? (await mostWords(index, telling)), together: false };
}

/** Returns the same where reports have all the words as they stand together; null where none has. */
export async function findEveryWord(index, parts) {
  const telling = tellingOf(parts);
  if (telling.length === 0) {
    const titles = parts.length ? await inTitles(index, parts) : new Map();
    return { results: titles.size ? titles : await every(index), together: true, everywhere: parts.length > 0 && !titles.size };
  }
  const results = await inAll(index, telling);
  return results && { results, together: true };
}

function tellingOf(parts) {
  return parts.filter(({ known }) => known.length > 0);
}

async function every(index) {
  return exactly(index, [EVERY]);
}

/** Returns the reports whose titles have words that the index has for titles only. */
async function inTitles(index, parts) {
  const words = [...new Set(parts.flatMap(({ words: all }) => all))];
  const [first, ...others] = await Promise.all(words.map((word) => exactly(index, [word])));
  return new Map([...first].filter(([name]) => others.every((set) => set.has(name))));
}

/** Returns the reports that have every part, the best first; null where there is none. */
async function inAll(index, parts) {
  const sets = await Promise.all(parts.map((part) => together(index, part)));
  const [first, ...others] = sets;
  const names = [...first.keys()].filter((name) => others.every((set) => set.has(name)));
  if (names.length === 0) {
    return null;
  }
  const scores = await scoresOf(index, parts);
  names.sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
  return new Map(names.map((name) => [name, first.get(name)]));
}

/** Returns the reports where the words stand together; of a long sentence stretches are asked for, and the rest is read. */
async function together(index, { known, common }) {
  const asked = new Set(middle(known));
  let found = await exactly(index, middle(known));
  if (known.length <= MOST_TOGETHER) {
    return found;
  }
  for (const stretch of [known.slice(0, MOST_TOGETHER), known.slice(-MOST_TOGETHER)]) {
    if (found.size > LOOKED_INTO) {
      const others = await exactly(index, stretch);
      found = new Map([...found].filter(([name]) => others.has(name)));
      stretch.forEach((word) => asked.add(word));
    }
  }
  const isAsked = known.every((word) => asked.has(word));
  return isAsked || found.size > LOOKED_INTO ? exactly(index, known) : saying(found, known, common);
}

/** Returns as many words from the middle of others as are looked for together: each costs a part of the index. */
function middle(words) {
  const start = Math.max(0, Math.floor((words.length - MOST_TOGETHER) / 2));
  return words.slice(start, start + MOST_TOGETHER);
}

/** Returns the reports that have every part but for a figure cut at its end, at its beginning, or at both. */
async function withoutCutFigures(index, parts) {
  for (const edges of EDGES) {
    const left = parts.map((part) => withoutEdges(part, edges));
    const found = left.some(Boolean) && (await inAll(index, left.map((part, place) => part ?? parts[place])));
    if (found) {
      return edges.tail ? goingOn(index, found, parts.at(-1)) : found;
    }
  }
  return null;
}

/** Returns those of the reports that have a figure which the one at the end of the query begins; all, if none has. */
async function goingOn(index, found, { tail }) {
  const beginning = tail ? await beginningWith(index, tail) : found;
  const both = [...found].filter(([name]) => beginning.has(name));
  return both.length ? new Map(both) : found;
}

/** Returns the reports with a figure that begins so; Pagefind looks into what it has loaded, and loads one place only. */
async function beginningWith(index, figure) {
  await Promise.all(NEXT_SIGNS.map((sign) => index.preload(`${figure}${sign}`)));
  return byName(await index.search(figure));
}

/** Returns how well the reports that have all words match: Pagefind weighs titles over texts, rare words over common. */
async function scoresOf(index, parts) {
  const words = parts.flatMap(({ known }) => middle(known));
  const { results } = await index.search([...new Set(words)].join(" "));
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** Returns the reports that have more than half of the words, those with the most and rarest first. */
async function mostWords(index, parts) {
  const all = [...new Set(parts.flatMap(({ known }) => known))];
  const words = all.filter((_, place) => place % Math.ceil(all.length / MOST_WORDS) === 0);
  const sets = (await Promise.all(words.map((word) => exactly(index, [word])))).filter((set) => set.size > 0);
  const most = Math.max(...sets.map(({ size }) => size));
  const worth = sets.map(({ size }) => Math.log(1 + (2 * most) / size));
  const scores = new Map();
  sets.forEach((set, place) => {
    set.forEach((_, name) => scores.set(name, (scores.get(name) ?? 0) + worth[place]));
  });
  const results = new Map(sets.flatMap((set) => [...set]));
  const number = (name) => sets.filter((set) => set.has(name)).length;
  const names = [...results.keys()].filter((name) => number(name) > words.length * ENOUGH);
  names.sort((one, other) => scores.get(other) - scores.get(one));
  return new Map(names.map((name) => [name, results.get(name)]));
}

/** Returns results with those first whose texts have the query to the letter, where the index cannot tell that. */
export async function verified(index, { results, together, everywhere }, query, parts) {
  if (parts.length !== 1 || (together && parts[0].whole)) {
    return { results, together, everywhere };
  }
  let first = await having(results, query);
  if (first.length === 0 && parts[0].tail && !parts[0].quoted && !everywhere) {
    first = await having(await beginningWith(index, parts[0].tail), query);
  }
  return { results: new Map([...first, ...results]), together: together || first.length > 0, everywhere };
}

async function exactly(index, words) {
  return byName(await index.search(`"${words.join(" ")}"`));
}

function byName({ results }) {
  return new Map(results.map((result) => [result.id, result]));
}
